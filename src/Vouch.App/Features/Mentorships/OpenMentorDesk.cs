using Vouch.App.Persistence;

namespace Vouch.App.Features.Mentorships;

/// <summary>A mentor with an account goes to the same page their mails lead to.</summary>
public sealed class OpenMentorDesk(AppDbContext db, MentorDesk desk)
{
    public sealed record Command(PersonId By);

    public async Task<string> ExecuteAsync(Command command, CancellationToken cancellationToken)
    {
        var path = desk.Issue(command.By);
        await db.SaveChangesAsync(cancellationToken);
        return path;
    }
}
