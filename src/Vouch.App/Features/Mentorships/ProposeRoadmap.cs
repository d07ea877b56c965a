using Microsoft.EntityFrameworkCore;
using Vouch.App.Persistence;
using Vouch.App.Seasons;
using Vouch.Domain;
using Vouch.Domain.Mentors;
using Vouch.Domain.Mentorships;
using Vouch.Domain.Mentorships.Roadmaps;

namespace Vouch.App.Features.Mentorships;

/// <summary>Goals for the trainee's stage, dated by the calendar of the season they work toward; those they have already are marked.</summary>
public sealed class ProposeRoadmap(AppDbContext db, SeasonShelf seasons, TimeProvider clock)
{
    /// <param name="Stage">The key of a template; null for the one of their profile.</param>
    /// <param name="Year">The year worked toward; null for the likely one.</param>
    public sealed record Query(MentorshipId MentorshipId, PersonId Reader, string? Stage = null, int? Year = null);

    public sealed record View(
        string TraineeName, string MentorName, RoadmapTemplate Template, int Year, IReadOnlyList<int> Years, IReadOnlyList<ProposedGoal> Goals, int Passed, IReadOnlySet<string> Had);

    public async Task<Result<View>> ExecuteAsync(Query query, CancellationToken cancellationToken)
    {
        if (await db.MentorshipOfAsync(query.MentorshipId, query.Reader, cancellationToken) is not { } mentorship || mentorship.TraineeId != query.Reader)
        {
            return Problem.NotFound;
        }

        var both = await db.BothAsync(mentorship, cancellationToken);
        var today = clock.TodayIn(both.Trainee.TimeZone);
        var profile = await db.Set<TraineeProfile>().AsNoTracking().SingleOrDefaultAsync(p => p.PersonId == query.Reader, cancellationToken);
        var template = RoadmapTemplate.All.FirstOrDefault(candidate => candidate.Stage == query.Stage) ?? RoadmapTemplate.For(profile?.Stage);
        var likely = RoadmapTemplate.LikelyYear(query.Stage is null || template == RoadmapTemplate.For(profile?.Stage) ? profile?.Stage : null, today);
        var years = Enumerable.Range(today.Year, RoadmapTemplate.YearsAhead).ToList();
        var year = query.Year is { } asked && years.Contains(asked) ? asked : likely;
        var goals = template.Propose(seasons.Current.Calendar, year, today);
        var had = await db.Set<Goal>().AsNoTracking().Where(g => g.MentorshipId == mentorship.Id).Select(g => g.Text.Title).ToListAsync(cancellationToken);
        return new View(both.Trainee.Name, both.Mentor.Name, template, year, years, goals, template.Goals.Count - goals.Count, had.ToHashSet());
    }
}
