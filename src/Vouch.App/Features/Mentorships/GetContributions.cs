using Microsoft.EntityFrameworkCore;
using Vouch.App.Persistence;
using Vouch.Domain;
using Vouch.Domain.Mentorships;

namespace Vouch.App.Features.Mentorships;

/// <summary>What the trainee did in the mentor's work, and what the mentor said to it.</summary>
public sealed class GetContributions(AppDbContext db, TimeProvider clock)
{
    public sealed record Query(MentorshipId MentorshipId, PersonId Reader);

    public sealed record View(
        MentorshipId MentorshipId,
        Party Reader,
        string TraineeName,
        string MentorName,
        bool HasEnded,
        DateOnly Today,
        IReadOnlyList<Row> Contributions,
        IReadOnlyList<Untold> UntoldTasks);

    public sealed record Row(
        ContributionId Id, ContributionText Text, DateOnly FromOn, DateOnly ThroughOn, ContributionStatus Status, string MentorNote, DateOnly? AnsweredOn);

    /// <summary>A finished task that is not yet told as a contribution.</summary>
    public sealed record Untold(ProjectTaskId Id, string Title, DateOnly AgreedOn, DateOnly DoneOn);

    public async Task<Result<View>> ExecuteAsync(Query query, CancellationToken cancellationToken)
    {
        if (await db.MentorshipOfAsync(query.MentorshipId, query.Reader, cancellationToken) is not { } mentorship)
        {
            return Problem.NotFound;
        }

        var both = await db.BothAsync(mentorship, cancellationToken);
        var zone = both.Of(query.Reader).TimeZone;
        var contributions = await db.Set<Contribution>()
            .AsNoTracking()
            .Where(c => c.MentorshipId == mentorship.Id && c.Status != ContributionStatus.Withdrawn)
            .OrderByDescending(c => c.ThroughOn)
            .Take(200)
            .ToListAsync(cancellationToken);
        var told = contributions.ConvertAll(c => c.TaskId);
        var tasks = await db.Set<ProjectTask>()
            .AsNoTracking()
            .Where(t => t.MentorshipId == mentorship.Id && t.Status == ProjectTaskStatus.Done)
            .OrderByDescending(t => t.DoneOn)
            .ToListAsync(cancellationToken);
        return new View(
            mentorship.Id,
            mentorship.PartyOf(query.Reader)!.Value,
            both.Trainee.Name,
            both.Mentor.Name,
            mentorship.Status is MentorshipStatus.Ended,
            clock.TodayIn(zone),
            [.. contributions.Select(c => new Row(
                c.Id, c.Text, c.FromOn, c.ThroughOn, c.Status, c.MentorNote, On(c.AnsweredAt)))],
            [.. tasks.Where(t => !told.Contains(t.Id)).Select(t => new Untold(t.Id, t.Text.Title, On(t.AgreedAt)!.Value, t.DoneOn!.Value))]);

        DateOnly? On(DateTimeOffset? at) => at is { } time ? DateOnly.FromDateTime(MeetingTime.Local(time, zone)) : null;
    }
}
