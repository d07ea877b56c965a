using Microsoft.EntityFrameworkCore;
using Vouch.App.Audit;
using Vouch.App.Features.Mentorships.Mail;
using Vouch.App.Links;
using Vouch.App.Persistence;
using Vouch.Domain;
using Vouch.Domain.Mentorships;

namespace Vouch.App.Features.Mentorships;

/// <summary>The mentor signs the trainee's text as it is, or changes it and signs that.</summary>
public sealed class AnswerCompact(AppDbContext db, CompactMails mails, SignedLinks links, AuditTrail audit, TimeProvider clock)
{
    /// <param name="Terms">Null to sign the text as it stands.</param>
    public sealed record Command(CompactId CompactId, PersonId By, CompactTerms? Terms, string Signature);

    public async Task<Problem?> ExecuteAsync(Command command, CancellationToken cancellationToken)
    {
        var compact = await db.Set<Compact>().SingleOrDefaultAsync(c => c.Id == command.CompactId, cancellationToken);
        if (compact?.MayBeSeenBy(command.By) != true
            || await db.MentorshipOfAsync(compact.MentorshipId, command.By, cancellationToken) is not { } mentorship)
        {
            return Problem.NotFound;
        }

        if ((mentorship.RefusesWorkBy(command.By)
            ?? compact.Answer(command.By, command.Terms ?? compact.Terms, command.Signature, clock.GetUtcNow())) is { } problem)
        {
            return problem;
        }

        var both = await db.BothAsync(mentorship, cancellationToken);
        if (compact.Status is CompactStatus.InForce)
        {
            await db.TakeEffectAsync(compact, mentorship, cancellationToken);
            mails.InForce(compact, both);
        }
        else
        {
            mails.AskTrainee(compact, both);
        }

        await links.RevokeAsync(compact.Id.Value, LinkPurpose.SignCompact, cancellationToken);
        audit.Record(command.By, compact.Status is CompactStatus.InForce ? "compact.in-force" : "compact.changed", compact.Id.ToString());
        return await db.TrySaveAsync(cancellationToken);
    }
}
