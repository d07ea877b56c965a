using Vouch.App.Audit;
using Vouch.App.Features.Mentorships.Mail;
using Vouch.App.Persistence;
using Vouch.Domain;
using Vouch.Domain.Mentorships;

namespace Vouch.App.Features.Mentorships;

/// <summary>The trainee signs the text as the mentor changed it; it is then in force.</summary>
public sealed class SignChangedCompact(AppDbContext db, CompactMails mails, AuditTrail audit, TimeProvider clock)
{
    /// <param name="CompactId">The compact that was read, so that nobody signs another text.</param>
    public sealed record Command(MentorshipId MentorshipId, CompactId CompactId, PersonId By, string Signature);

    public async Task<Problem?> ExecuteAsync(Command command, CancellationToken cancellationToken)
    {
        if (await db.MentorshipOfAsync(command.MentorshipId, command.By, cancellationToken) is not { } mentorship
            || await db.LatestCompactAsync(mentorship.Id, cancellationToken) is not { } compact
            || compact.Id != command.CompactId)
        {
            return Problem.NotFound;
        }

        if (compact.Status is CompactStatus.Draft)
        {
            return Problem.Conflict;
        }

        if ((mentorship.RefusesWorkBy(command.By) ?? compact.SignAsTrainee(command.By, command.Signature, clock.GetUtcNow())) is { } problem)
        {
            return problem;
        }

        await db.TakeEffectAsync(compact, mentorship, cancellationToken);
        mails.InForce(compact, await db.BothAsync(mentorship, cancellationToken));
        audit.Record(command.By, "compact.in-force", compact.Id.ToString());
        return await db.TrySaveAsync(cancellationToken);
    }
}
