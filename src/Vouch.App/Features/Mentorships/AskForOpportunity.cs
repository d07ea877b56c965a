using Microsoft.EntityFrameworkCore;
using Vouch.App.Features.Mentorships.Mail;
using Vouch.App.Links;
using Vouch.App.Persistence;
using Vouch.Domain;
using Vouch.Domain.Mentorships;

namespace Vouch.App.Features.Mentorships;

/// <summary>The trainee asks, once at a time, whether there is something in the mentor's work to take part in.</summary>
public sealed class AskForOpportunity(AppDbContext db, WorkMails mails, TimeProvider clock)
{
    public sealed record Command(MentorshipId MentorshipId, PersonId By, string Note);

    public async Task<Problem?> ExecuteAsync(Command command, CancellationToken cancellationToken)
    {
        if (await db.MentorshipOfAsync(command.MentorshipId, command.By, cancellationToken) is not { } mentorship
            || mentorship.PartyOf(command.By) is not Party.Trainee)
        {
            return Problem.NotFound;
        }

        if (mentorship.RefusesWorkBy(command.By) is { } refusal)
        {
            return refusal;
        }

        var note = command.Note.Trim();
        if (note.Length > 500)
        {
            return OpportunityProblems.AskNote;
        }

        var (now, target) = (clock.GetUtcNow(), mentorship.Id.Value);
        if (await db.Set<SignedLink>().AnyAsync(
            l => l.TargetId == target && l.Purpose == LinkPurpose.OfferOpportunity && l.UsedAt == null && l.ExpiresAt > now, cancellationToken))
        {
            return OpportunityProblems.AlreadyAsked;
        }

        mails.AskForOpportunity(mentorship, await db.BothAsync(mentorship, cancellationToken), note);
        return await db.TrySaveAsync(cancellationToken);
    }
}
