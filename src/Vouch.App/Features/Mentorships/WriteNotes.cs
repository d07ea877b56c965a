using Vouch.App.Persistence;
using Vouch.Domain;

namespace Vouch.App.Features.Mentorships;

/// <summary>Either of the two writes the shared notes; nobody writes over what they have not read.</summary>
public sealed class WriteNotes(AppDbContext db)
{
    public sealed record Command(MeetingId MeetingId, PersonId By, string Notes, int NotesVersion);

    public async Task<Problem?> ExecuteAsync(Command command, CancellationToken cancellationToken)
    {
        if (await db.MeetingOfAsync(command.MeetingId, command.By, cancellationToken) is not var (meeting, mentorship))
        {
            return Problem.NotFound;
        }

        return mentorship.RefusesWorkBy(command.By)
            ?? meeting.WriteNotes(command.By, command.Notes, command.NotesVersion)
            ?? await db.TrySaveAsync(cancellationToken);
    }
}
