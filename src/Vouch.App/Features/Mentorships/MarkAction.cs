using Microsoft.EntityFrameworkCore;
using Vouch.App.Persistence;
using Vouch.Domain;
using Vouch.Domain.Mentorships;

namespace Vouch.App.Features.Mentorships;

/// <summary>Whoever took something on says it is done, or not done after all.</summary>
public sealed class MarkAction(AppDbContext db, TimeProvider clock)
{
    public sealed record Command(ActionItemId ActionItemId, PersonId By, bool Done);

    public async Task<Problem?> ExecuteAsync(Command command, CancellationToken cancellationToken)
    {
        var action = await db.Set<ActionItem>().SingleOrDefaultAsync(a => a.Id == command.ActionItemId, cancellationToken);
        if (action is null || await db.MentorshipOfAsync(action.MentorshipId, command.By, cancellationToken) is not { } mentorship)
        {
            return Problem.NotFound;
        }

        var both = await db.BothAsync(mentorship, cancellationToken);
        DateOnly? doneOn = command.Done ? clock.TodayIn(both.Of(command.By).TimeZone) : null;
        return action.Mark(command.By, doneOn) ?? await db.TrySaveAsync(cancellationToken);
    }
}
