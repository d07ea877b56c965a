using Vouch.App.Audit;
using Vouch.App.Features.Mentorships.Mail;
using Vouch.App.Persistence;
using Vouch.Domain;

namespace Vouch.App.Features.Mentorships;

/// <summary>Whoever proposed the old time takes the one the other suggested.</summary>
public sealed class TakeSuggestedTime(AppDbContext db, MeetingMails mails, AuditTrail audit, TimeProvider clock)
{
    public sealed record Command(MeetingId MeetingId, PersonId By);

    public async Task<Problem?> ExecuteAsync(Command command, CancellationToken cancellationToken)
    {
        if (await db.MeetingOfAsync(command.MeetingId, command.By, cancellationToken) is not var (meeting, mentorship))
        {
            return Problem.NotFound;
        }

        if (meeting.TakeSuggestion(command.By, clock.GetUtcNow()) is { } problem)
        {
            return problem;
        }

        mails.Moved(meeting, await db.BothAsync(mentorship, cancellationToken), command.By);
        audit.Record(command.By, "meeting.moved", meeting.Id.ToString());
        return await db.TrySaveAsync(cancellationToken);
    }
}
