using Vouch.App.Persistence;
using Vouch.Domain;
using Vouch.Domain.Mentors;

namespace Vouch.App.Features.Mentorships;

/// <summary>A trainee says what a mentor is to them.</summary>
public sealed class SayWhatMentorCovers(AppDbContext db)
{
    public sealed record Command(MentorshipId MentorshipId, PersonId By, MentoringNeeds Covers);

    public async Task<Problem?> ExecuteAsync(Command command, CancellationToken cancellationToken) =>
        await db.MentorshipOfAsync(command.MentorshipId, command.By, cancellationToken) is not { } mentorship
            ? Problem.NotFound
            : mentorship.Cover(command.By, command.Covers) ?? await db.TrySaveAsync(cancellationToken);
}
