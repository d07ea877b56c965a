using Vouch.App.Persistence;
using Vouch.Domain;
using Vouch.Domain.Mentorships;

namespace Vouch.App.Features.Mentorships;

/// <summary>Either of the two names the day of the month on which they usually meet, or none.</summary>
public sealed class SetUsualDay(AppDbContext db)
{
    public sealed record Command(MentorshipId MentorshipId, PersonId By, NthWeekday? Usual);

    public async Task<Problem?> ExecuteAsync(Command command, CancellationToken cancellationToken) =>
        await db.MentorshipOfAsync(command.MentorshipId, command.By, cancellationToken) is not { } mentorship
            ? Problem.NotFound
            : mentorship.MeetOn(command.By, command.Usual) ?? await db.TrySaveAsync(cancellationToken);
}
