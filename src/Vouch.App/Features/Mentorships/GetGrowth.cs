using Microsoft.EntityFrameworkCore;
using Vouch.App.Persistence;
using Vouch.Domain.Mentorships;
using Vouch.Domain.People;

namespace Vouch.App.Features.Mentorships;

/// <summary>What a trainee is growing towards and has done, over all of their mentors.</summary>
public sealed class GetGrowth(AppDbContext db, TimeProvider clock)
{
    public sealed record Query(PersonId Reader);

    public sealed record View(IReadOnlyList<Goal> Goals, IReadOnlyList<Contribution> Contributions, int MeetingsHeld, DateOnly Today);

    public sealed record Goal(MentorshipId MentorshipId, GoalId Id, string Title, string MentorName, DateOnly DueOn, Horizon Horizon, int StepsDone, int Steps, string? NextStep, DateOnly? NextStepDueOn);

    public sealed record Contribution(MentorshipId MentorshipId, string Title, string Role, string MentorName, DateOnly ThroughOn);

    public async Task<View> ExecuteAsync(Query query, CancellationToken cancellationToken)
    {
        var reader = query.Reader;
        var zone = await db.Set<Person>().Where(p => p.Id == reader).Select(p => p.TimeZone).SingleAsync(cancellationToken);
        var mentors = await db.Set<Mentorship>()
            .Where(m => m.TraineeId == reader)
            .Join(db.Set<Person>(), m => m.MentorId, p => p.Id, (m, p) => new { m.Id, p.Name })
            .ToDictionaryAsync(m => m.Id, m => m.Name, cancellationToken);
        var goals = await db.Set<Domain.Mentorships.Goal>()
            .AsNoTracking()
            .Include(g => g.Milestones)
            .Where(g => g.TraineeId == reader && g.Status == GoalStatus.Open)
            .OrderBy(g => g.DueOn)
            .Take(100)
            .ToListAsync(cancellationToken);
        var contributions = await db.Set<Domain.Mentorships.Contribution>()
            .AsNoTracking()
            .Where(c => c.TraineeId == reader && c.Status == ContributionStatus.Confirmed)
            .OrderByDescending(c => c.ThroughOn)
            .Take(100)
            .ToListAsync(cancellationToken);
        var held = await db.Set<Meeting>().CountAsync(m => m.TraineeId == reader && m.Status == MeetingStatus.Held, cancellationToken);
        return new(
            [.. goals.Select(g => Of(g, mentors[g.MentorshipId]))],
            [.. contributions.Select(c => new Contribution(c.MentorshipId, c.Text.Title, c.Text.Role, mentors[c.MentorshipId], c.ThroughOn))],
            held,
            clock.TodayIn(zone));
    }

    private static Goal Of(Domain.Mentorships.Goal goal, string mentorName)
    {
        var next = goal.Milestones.Where(m => m.DoneOn is null).MinBy(m => m.DueOn);
        return new(
            goal.MentorshipId, goal.Id, goal.Text.Title, mentorName, goal.DueOn, goal.Horizon,
            goal.Milestones.Count(m => m.DoneOn is not null), goal.Milestones.Count, next?.Title, next?.DueOn);
    }
}
