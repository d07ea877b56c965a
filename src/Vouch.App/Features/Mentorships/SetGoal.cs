using Vouch.App.Persistence;
using Vouch.Domain;
using Vouch.Domain.Mentorships;

namespace Vouch.App.Features.Mentorships;

/// <summary>The trainee writes down a goal.</summary>
public sealed class SetGoal(AppDbContext db, TimeProvider clock)
{
    public sealed record Command(
        MentorshipId MentorshipId, PersonId By, GoalKind Kind, GoalText Text, DateOnly DueOn, Visibility Visibility);

    public async Task<Result<GoalId>> ExecuteAsync(Command command, CancellationToken cancellationToken)
    {
        if (await db.MentorshipOfAsync(command.MentorshipId, command.By, cancellationToken) is not { } mentorship)
        {
            return Problem.NotFound;
        }

        var goal = Goal.Set(mentorship, command.By, command.Kind, command.Text, command.DueOn, command.Visibility, clock.GetUtcNow());
        if (goal.Problem is { } problem)
        {
            return problem;
        }

        db.Add(goal.Value);
        await db.SaveChangesAsync(cancellationToken);
        return goal.Value.Id;
    }
}
