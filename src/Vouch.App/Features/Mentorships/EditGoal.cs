using Microsoft.EntityFrameworkCore;
using Vouch.App.Persistence;
using Vouch.Domain;
using Vouch.Domain.Mentorships;

namespace Vouch.App.Features.Mentorships;

/// <summary>The trainee changes a goal, its milestones, or closes it.</summary>
public sealed class EditGoal(AppDbContext db, TimeProvider clock)
{
    public sealed record Command(GoalId GoalId, PersonId By, Edit Edit);

    public abstract record Edit;

    public sealed record Revise(GoalKind Kind, GoalText Text, DateOnly DueOn, Visibility Visibility) : Edit;

    public sealed record AddMilestone(string Title, DateOnly DueOn) : Edit;

    public sealed record Mark(MilestoneId MilestoneId, bool Done) : Edit;

    public sealed record Close(GoalStatus Status) : Edit;

    /// <summary>The quarterly look: it stays as it is.</summary>
    public sealed record Review : Edit;

    public sealed record Reopen : Edit;

    public async Task<Problem?> ExecuteAsync(Command command, CancellationToken cancellationToken)
    {
        var goal = await db.Set<Goal>().Include(g => g.Milestones).SingleOrDefaultAsync(g => g.Id == command.GoalId, cancellationToken);
        if (goal is null
            || await db.MentorshipOfAsync(goal.MentorshipId, command.By, cancellationToken) is not { } mentorship
            || !goal.MayBeSeenBy(command.By, mentorship, await db.CircleAsync(goal.TraineeId, cancellationToken)))
        {
            return Problem.NotFound;
        }

        if (mentorship.RefusesWorkBy(command.By) is { } refusal)
        {
            return refusal;
        }

        var zone = (await db.BothAsync(mentorship, cancellationToken)).Of(command.By).TimeZone;
        var today = clock.TodayIn(zone);
        var problem = command.Edit switch
        {
            Revise edit => goal.Revise(command.By, edit.Kind, edit.Text, edit.DueOn, edit.Visibility, today),
            AddMilestone edit => goal.AddMilestone(command.By, edit.Title, edit.DueOn, clock.GetUtcNow()).Problem,
            Mark edit => goal.Mark(command.By, edit.MilestoneId, edit.Done ? today : null),
            Close edit => goal.Close(command.By, edit.Status, today),
            Review => goal.Review(command.By, today),
            Reopen => goal.Reopen(command.By),
            _ => throw new ArgumentException("An edit this use case does not know.", nameof(command)),
        };
        return problem ?? await db.TrySaveAsync(cancellationToken);
    }
}
