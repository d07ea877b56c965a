using Vouch.App.Persistence;
using Vouch.Domain;
using Vouch.Domain.Mentorships;

namespace Vouch.App.Features.Mentorships;

/// <summary>The trainee takes over proposed goals with their steps; from then on they are goals like any other.</summary>
public sealed class TakeOverRoadmap(AppDbContext db, ProposeRoadmap propose, TimeProvider clock)
{
    /// <param name="Goals">Numbers of the template's goals.</param>
    public sealed record Command(MentorshipId MentorshipId, PersonId By, string Stage, int Year, IReadOnlyCollection<int> Goals, Visibility Visibility);

    public async Task<Problem?> ExecuteAsync(Command command, CancellationToken cancellationToken)
    {
        var proposed = await propose.ExecuteAsync(new(command.MentorshipId, command.By, command.Stage, command.Year), cancellationToken);
        if (proposed.Problem is { } notThere)
        {
            return notThere;
        }

        var chosen = proposed.Value.Goals.Where(goal => command.Goals.Contains(goal.Number) && !proposed.Value.Had.Contains(goal.Title)).ToList();
        if (chosen.Count == 0)
        {
            return GoalProblems.NothingChosen;
        }

        var mentorship = (await db.MentorshipOfAsync(command.MentorshipId, command.By, cancellationToken))!;
        var now = clock.GetUtcNow();
        foreach (var proposal in chosen)
        {
            var goal = Goal.Set(mentorship, command.By, proposal.Kind, new(proposal.Title, Relevant: proposal.Why), proposal.Due.On, command.Visibility, now);
            if (goal.Problem is { } problem)
            {
                return problem;
            }

            foreach (var step in proposal.Steps)
            {
                if (goal.Value.AddMilestone(command.By, step.Title, step.Due.On, now).Problem is { } refused)
                {
                    return refused;
                }
            }

            db.Add(goal.Value);
        }

        return await db.TrySaveAsync(cancellationToken);
    }
}
