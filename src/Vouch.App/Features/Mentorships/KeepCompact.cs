using Vouch.App.Audit;
using Vouch.App.Persistence;
using Vouch.Domain;

namespace Vouch.App.Features.Mentorships;

/// <summary>One of the two has looked at the compact again, as agreed, and keeps it as it is.</summary>
public sealed class KeepCompact(AppDbContext db, AuditTrail audit, TimeProvider clock)
{
    public sealed record Command(MentorshipId MentorshipId, PersonId By);

    public async Task<Problem?> ExecuteAsync(Command command, CancellationToken cancellationToken)
    {
        if (await db.MentorshipOfAsync(command.MentorshipId, command.By, cancellationToken) is not { } mentorship
            || await db.LatestCompactAsync(mentorship.Id, cancellationToken) is not { } compact)
        {
            return Problem.NotFound;
        }

        var zone = (await db.BothAsync(mentorship, cancellationToken)).Of(command.By).TimeZone;
        if ((mentorship.RefusesWorkBy(command.By) ?? compact.Keep(command.By, clock.TodayIn(zone))) is { } problem)
        {
            return problem;
        }

        audit.Record(command.By, "compact.kept", compact.Id.ToString());
        return await db.TrySaveAsync(cancellationToken);
    }
}
