using Microsoft.EntityFrameworkCore;
using Vouch.App.Persistence;
using Vouch.Domain.Mentorships;

namespace Vouch.App.Features.Mentorships;

/// <summary>Fills a meeting's agenda with a draft made of what both of the two may see.</summary>
public sealed class AgendaWriter(AppDbContext db, TimeProvider clock)
{
    internal async Task DraftAsync(Meeting meeting, Both both, PersonId by, CancellationToken cancellationToken)
    {
        var sources = await SourcesAsync(meeting, both, cancellationToken);
        var now = clock.GetUtcNow();
        foreach (var point in AgendaDraft.From(sources).Where(point => meeting.Agenda.All(item => item.Text != point.Text)))
        {
            // A full agenda takes no more; what is on it was put there by people.
            _ = meeting.AddAgendaItem(by, point.Kind, point.Text, point.Because, now);
        }
    }

    private async Task<AgendaSources> SourcesAsync(Meeting meeting, Both both, CancellationToken cancellationToken)
    {
        var (mentorshipId, mentorId) = (meeting.MentorshipId, meeting.MentorId);
        var last = await db.Set<Meeting>()
            .AsNoTracking()
            .Include(m => m.Agenda)
            .Where(m => m.MentorshipId == mentorshipId && m.Status == MeetingStatus.Held)
            .OrderByDescending(m => m.StartsAt)
            .FirstOrDefaultAsync(cancellationToken);
        var since = last?.StartsAt ?? DateTimeOffset.MinValue;
        var sinceOn = DateOnly.FromDateTime(since.UtcDateTime);

        var actions = await db.Set<ActionItem>()
            .AsNoTracking()
            .Where(a => a.MentorshipId == mentorshipId && (a.DoneOn == null || a.DoneOn >= sinceOn))
            .ToListAsync(cancellationToken);
        var mentorship = await db.Set<Mentorship>().AsNoTracking().SingleAsync(m => m.Id == mentorshipId, cancellationToken);
        var circle = new MentorCircle(meeting.TraineeId, [mentorship]);
        // What the mentor may see is what both may see: the trainee sees everything shared.
        var goals = await db.Set<Goal>()
            .AsNoTracking()
            .Include(g => g.Milestones)
            .Where(Goal.VisibleTo(mentorId, mentorship, circle))
            .Where(g => g.Status == GoalStatus.Open || g.ClosedOn >= sinceOn)
            .ToListAsync(cancellationToken);
        var entries = await db.Set<JournalEntry>()
            .AsNoTracking()
            .Where(JournalEntry.VisibleTo(mentorId, circle))
            .Where(e => e.Visibility != Visibility.Private && e.WrittenAt >= since)
            .OrderByDescending(e => e.WrittenAt)
            .Take(10)
            .ToListAsync(cancellationToken);
        var contributions = await db.Set<Contribution>()
            .AsNoTracking()
            .Where(c => c.MentorshipId == mentorshipId && c.Status == ContributionStatus.Confirmed && c.AnsweredAt >= since)
            .ToListAsync(cancellationToken);
        var tasks = await db.Set<ProjectTask>()
            .AsNoTracking()
            .Where(t => t.MentorshipId == mentorshipId && t.Status == ProjectTaskStatus.Done && t.DoneOn >= sinceOn)
            .ToListAsync(cancellationToken);

        return new()
        {
            MeetingOn = DateOnly.FromDateTime(MeetingTime.Local(meeting.StartsAt, meeting.TimeZone)),
            TraineeName = FirstName(both.Trainee.Name),
            MentorName = both.Mentor.Name,
            Last = last is null
                ? null
                : new(
                    DateOnly.FromDateTime(MeetingTime.Local(last.StartsAt, last.TimeZone)),
                    last.Notes,
                    [.. last.Agenda.Where(item => item.Because.Length == 0).OrderBy(item => item.Position).Select(item => item.Text)]),
            Actions = [.. actions.Select(a => new AgendaSources.ActionFact(
                a.Text, a.OwnerId == mentorId ? Party.Mentor : Party.Trainee, a.DueOn, a.DoneOn))],
            Goals = [.. goals.Where(g => g.Status is GoalStatus.Open).Select(Fact)],
            News =
            [
                .. entries.Where(e => e.Kind is JournalKind.Celebration).Select(e => News(e.Text, e.WrittenAt)),
                .. goals.SelectMany(g => g.Milestones).Where(m => m.DoneOn >= sinceOn)
                    .Select(m => new AgendaSources.GoodNews($"Reached: {m.Title}", m.DoneOn!.Value)),
                .. goals.Where(g => g.Status is GoalStatus.Achieved)
                    .Select(g => new AgendaSources.GoodNews($"Achieved: {g.Text.Title}", g.ClosedOn!.Value)),
                .. tasks.Select(t => new AgendaSources.GoodNews($"Task done: {t.Text.Title}", t.DoneOn!.Value)),
                .. contributions.Select(c => News($"Contribution confirmed: {c.Text.Title}", c.AnsweredAt!.Value)),
            ],
            Reflections = [.. entries.Where(e => e.Kind is JournalKind.Reflection && e.WriterId == meeting.TraineeId).Select(e => News(e.Text, e.WrittenAt))],
        };
    }

    private static AgendaSources.GoalFact Fact(Goal goal)
    {
        var next = goal.Milestones.Where(m => m.DoneOn is null).MinBy(m => m.DueOn);
        return new(goal.Text.Title, goal.DueOn, next?.Title, next?.DueOn);
    }

    private static AgendaSources.GoodNews News(string text, DateTimeOffset at) => new(text, DateOnly.FromDateTime(at.UtcDateTime));

    private static string FirstName(string name) => name.Split(' ', 2)[0];
}
