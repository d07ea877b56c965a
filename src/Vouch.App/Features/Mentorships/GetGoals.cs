using Microsoft.EntityFrameworkCore;
using Vouch.App.Persistence;
using Vouch.Domain;
using Vouch.Domain.Mentorships;

namespace Vouch.App.Features.Mentorships;

/// <summary>The trainee's roadmap as the reader may see it, soonest first.</summary>
public sealed class GetGoals(AppDbContext db, TimeProvider clock)
{
    public sealed record Query(MentorshipId MentorshipId, PersonId Reader);

    public sealed record View(
        MentorshipId MentorshipId, Party Reader, string TraineeName, string MentorName, DateOnly Today, bool HasEnded, IReadOnlyList<Row> Goals)
    {
        /// <summary>Open goals nobody has looked at for a quarter.</summary>
        public IReadOnlyList<Row> ToReview => [.. Goals.Where(goal => goal.Status is GoalStatus.Open && goal.ReviewOn <= Today)];

        /// <summary>Steps due and steps done, month by month, of what the reader may see.</summary>
        public IReadOnlyList<RoadmapMonth> Months => RoadmapMonth.Of([.. Goals.SelectMany(goal => goal.Milestones).Select(step => (step.DueOn, step.DoneOn))], Today);
    }

    public sealed record Row(
        GoalId Id,
        GoalKind Kind,
        Horizon Horizon,
        GoalText Text,
        DateOnly SetOn,
        DateOnly DueOn,
        GoalStatus Status,
        DateOnly? ClosedOn,
        Visibility Visibility,
        DateOnly ReviewOn,
        double? Progress,
        IReadOnlyList<Step> Milestones);

    public sealed record Step(MilestoneId Id, string Title, DateOnly DueOn, DateOnly? DoneOn);

    public async Task<Result<View>> ExecuteAsync(Query query, CancellationToken cancellationToken)
    {
        if (await db.MentorshipOfAsync(query.MentorshipId, query.Reader, cancellationToken) is not { } mentorship)
        {
            return Problem.NotFound;
        }

        var both = await db.BothAsync(mentorship, cancellationToken);
        var goals = await db.Set<Goal>()
            .AsNoTracking()
            .Include(g => g.Milestones)
            .Where(Goal.VisibleTo(query.Reader, mentorship, await db.CircleAsync(mentorship.TraineeId, cancellationToken)))
            .OrderBy(g => g.DueOn)
            .Take(200)
            .ToListAsync(cancellationToken);
        return new View(
            mentorship.Id,
            mentorship.PartyOf(query.Reader)!.Value,
            both.Trainee.Name,
            both.Mentor.Name,
            clock.TodayIn(both.Of(query.Reader).TimeZone),
            mentorship.Status is MentorshipStatus.Ended,
            [.. goals.Select(Of)]);
    }

    private static Row Of(Goal g) => new(
        g.Id, g.Kind, g.Horizon, g.Text, g.SetOn, g.DueOn, g.Status, g.ClosedOn, g.Visibility, g.ReviewOn, g.Progress,
        [.. g.Milestones.OrderBy(m => m.DueOn).ThenBy(m => m.Title).Select(m => new Step(m.Id, m.Title, m.DueOn, m.DoneOn))]);
}
