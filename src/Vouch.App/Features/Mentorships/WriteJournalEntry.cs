using Vouch.App.Persistence;
using Vouch.Domain;
using Vouch.Domain.Mentorships;

namespace Vouch.App.Features.Mentorships;

/// <summary>One of the two writes a reflection or a celebration and decides who sees it.</summary>
public sealed class WriteJournalEntry(AppDbContext db, TimeProvider clock)
{
    public sealed record Command(MentorshipId MentorshipId, PersonId By, JournalKind Kind, string Text, Visibility Visibility);

    public async Task<Result<JournalEntryId>> ExecuteAsync(Command command, CancellationToken cancellationToken)
    {
        if (await db.MentorshipOfAsync(command.MentorshipId, command.By, cancellationToken) is not { } mentorship)
        {
            return Problem.NotFound;
        }

        var entry = JournalEntry.Write(mentorship, command.By, command.Kind, command.Text, command.Visibility, clock.GetUtcNow());
        if (entry.Problem is { } problem)
        {
            return problem;
        }

        db.Add(entry.Value);
        await db.SaveChangesAsync(cancellationToken);
        return entry.Value.Id;
    }
}
