using Microsoft.EntityFrameworkCore;
using Vouch.App.Persistence;
using Vouch.Domain;
using Vouch.Domain.Mentorships;

namespace Vouch.App.Features.Mentorships;

/// <summary>The trainee's tasks on the mentor's work, open ones first.</summary>
public sealed class GetTasks(AppDbContext db)
{
    public sealed record Query(MentorshipId MentorshipId, PersonId Reader);

    public sealed record View(
        MentorshipId MentorshipId,
        Party Reader,
        string TraineeName,
        string MentorName,
        bool HasEnded,
        IReadOnlyList<Row> Tasks,
        IReadOnlyList<Project> Projects);

    public sealed record Row(
        ProjectTaskId Id,
        TaskText Text,
        CreditKind Credit,
        DateOnly? DueOn,
        ProjectTaskStatus Status,
        DateTimeOffset ProposedAt,
        bool ProposedByMe,
        DateOnly? DoneOn,
        string? Project,
        bool IsTold);

    /// <summary>Something offered in which the trainee has a place.</summary>
    public sealed record Project(OpportunityId Id, string Title);

    public async Task<Result<View>> ExecuteAsync(Query query, CancellationToken cancellationToken)
    {
        if (await db.MentorshipOfAsync(query.MentorshipId, query.Reader, cancellationToken) is not { } mentorship)
        {
            return Problem.NotFound;
        }

        var both = await db.BothAsync(mentorship, cancellationToken);
        var tasks = await db.Set<ProjectTask>()
            .AsNoTracking()
            .Where(t => t.MentorshipId == mentorship.Id)
            .OrderByDescending(t => t.ProposedAt)
            .Take(200)
            .ToListAsync(cancellationToken);
        var told = await db.Set<Contribution>()
            .Where(c => c.MentorshipId == mentorship.Id && c.TaskId != null && c.Status != ContributionStatus.Withdrawn)
            .Select(c => c.TaskId)
            .ToListAsync(cancellationToken);
        var projects = await db.Set<OpportunityApplication>()
            .Where(a => a.MentorshipId == mentorship.Id && a.Status == ApplicationStatus.Accepted)
            .Join(db.Set<Opportunity>(), a => a.OpportunityId, o => o.Id, (a, o) => new Project(o.Id, o.Text.Title))
            .ToListAsync(cancellationToken);
        return new View(
            mentorship.Id,
            mentorship.PartyOf(query.Reader)!.Value,
            both.Trainee.Name,
            both.Mentor.Name,
            mentorship.Status is MentorshipStatus.Ended,
            [.. tasks.OrderBy(t => t.Status is ProjectTaskStatus.Done or ProjectTaskStatus.Dropped).Select(t => new Row(
                t.Id, t.Text, t.Credit, t.DueOn, t.Status, t.ProposedAt, t.ProposedBy == query.Reader, t.DoneOn,
                projects.Find(p => p.Id == t.OpportunityId)?.Title, told.Contains(t.Id)))],
            projects);
    }
}
