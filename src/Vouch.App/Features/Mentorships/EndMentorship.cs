using Vouch.App.Persistence;
using Vouch.Domain;
using Vouch.Domain.Mentorships;

namespace Vouch.App.Features.Mentorships;

/// <summary>Either of the two ends it, with thanks. The mentor's place is open again, the record stays with both.</summary>
public sealed class EndMentorship(AppDbContext db, MentorshipEnding ending)
{
    public sealed record Command(MentorshipId MentorshipId, PersonId By, EndReason Because, string Thanks);

    public async Task<Problem?> ExecuteAsync(Command command, CancellationToken cancellationToken)
    {
        if (await db.MentorshipOfAsync(command.MentorshipId, command.By, cancellationToken) is not { } mentorship)
        {
            return Problem.NotFound;
        }

        return await ending.EndAsync(mentorship, command.By, command.Because, command.Thanks, cancellationToken) is { } problem
            ? problem
            : await db.TrySaveAsync(cancellationToken);
    }
}
