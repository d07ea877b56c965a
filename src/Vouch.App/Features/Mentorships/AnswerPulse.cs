using Microsoft.EntityFrameworkCore;
using Vouch.App.Audit;
using Vouch.App.Links;
using Vouch.App.Persistence;
using Vouch.Domain;
using Vouch.Domain.Mentorships;

namespace Vouch.App.Features.Mentorships;

/// <summary>One of the two says how it is going. The audit knows that they answered, not what.</summary>
public sealed class AnswerPulse(AppDbContext db, SignedLinks links, AuditTrail audit, TimeProvider clock)
{
    /// <param name="Token">From a mail; null for a reader with an account, who then says which.</param>
    public sealed record Command(string? Token, PulseId PulseId, PersonId By, PulseFeeling Feeling, string Words, bool WantsACall);

    public async Task<Problem?> ExecuteAsync(Command command, CancellationToken cancellationToken)
    {
        var (id, by) = (command.PulseId, command.By);
        if (command.Token is { } token)
        {
            if (await links.FindAsync(token, LinkPurpose.AnswerPulse, cancellationToken) is not { } link)
            {
                return ByMailProblems.LinkNoLongerWorks;
            }

            (id, by) = (new(link.TargetId), link.PersonId);
        }

        var pulse = await db.Set<Pulse>().SingleOrDefaultAsync(p => p.Id == id, cancellationToken);
        if (pulse?.MayBeSeenBy(by) != true
            || await db.MentorshipOfAsync(pulse.MentorshipId, by, cancellationToken) is not { } mentorship)
        {
            return Problem.NotFound;
        }

        if (pulse.Answer(by, command.Feeling, command.Words, command.WantsACall, mentorship, clock.GetUtcNow()) is { } problem)
        {
            return problem;
        }

        audit.Record(by, "pulse.answered", pulse.Id.ToString());
        return await db.TrySaveAsync(cancellationToken);
    }
}
