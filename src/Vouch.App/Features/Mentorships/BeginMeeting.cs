using Vouch.App.Persistence;
using Vouch.Domain;

namespace Vouch.App.Features.Mentorships;

/// <summary>The two begin: the page shows since when, and until when the time they took lasts.</summary>
public sealed class BeginMeeting(AppDbContext db, TimeProvider clock)
{
    public sealed record Command(MeetingId MeetingId, PersonId By);

    public async Task<Problem?> ExecuteAsync(Command command, CancellationToken cancellationToken) =>
        await db.MeetingOfAsync(command.MeetingId, command.By, cancellationToken) is not var (meeting, _)
            ? Problem.NotFound
            : meeting.Begin(command.By, clock.GetUtcNow()) ?? await db.TrySaveAsync(cancellationToken);
}
