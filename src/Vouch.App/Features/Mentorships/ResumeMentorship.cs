using Vouch.App.Audit;
using Vouch.App.Persistence;
using Vouch.Domain;

namespace Vouch.App.Features.Mentorships;

/// <summary>Either of the two goes on after a pause.</summary>
public sealed class ResumeMentorship(AppDbContext db, AuditTrail audit, TimeProvider clock)
{
    public sealed record Command(MentorshipId MentorshipId, PersonId By);

    public async Task<Problem?> ExecuteAsync(Command command, CancellationToken cancellationToken)
    {
        if (await db.MentorshipOfAsync(command.MentorshipId, command.By, cancellationToken) is not { } mentorship)
        {
            return Problem.NotFound;
        }

        var zone = (await db.BothAsync(mentorship, cancellationToken)).Of(command.By).TimeZone;
        if (mentorship.Resume(command.By, clock.TodayIn(zone)) is { } problem)
        {
            return problem;
        }

        audit.Record(command.By, "mentorship.resumed", mentorship.Id.ToString());
        return await db.TrySaveAsync(cancellationToken);
    }
}
