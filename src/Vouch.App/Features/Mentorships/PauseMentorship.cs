using Vouch.App.Audit;
using Vouch.App.Persistence;
using Vouch.Domain;

namespace Vouch.App.Features.Mentorships;

/// <summary>Either of the two pauses; no clock runs and nothing is sent until one of them resumes.</summary>
public sealed class PauseMentorship(AppDbContext db, AuditTrail audit, TimeProvider clock)
{
    public sealed record Command(MentorshipId MentorshipId, PersonId By, DateOnly? Until);

    public async Task<Problem?> ExecuteAsync(Command command, CancellationToken cancellationToken)
    {
        if (await db.MentorshipOfAsync(command.MentorshipId, command.By, cancellationToken) is not { } mentorship)
        {
            return Problem.NotFound;
        }

        var zone = (await db.BothAsync(mentorship, cancellationToken)).Of(command.By).TimeZone;
        if (mentorship.Pause(command.By, command.Until, clock.TodayIn(zone)) is { } problem)
        {
            return problem;
        }

        audit.Record(command.By, "mentorship.paused", mentorship.Id.ToString());
        return await db.TrySaveAsync(cancellationToken);
    }
}
