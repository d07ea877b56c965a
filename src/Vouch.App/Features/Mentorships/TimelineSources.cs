using Microsoft.EntityFrameworkCore;
using Vouch.App.Persistence;
using Vouch.Domain.Mentorships;

namespace Vouch.App.Features.Mentorships;

/// <summary>The sources of a timeline, each read once and no further than the page needs.</summary>
internal static class TimelineSources
{
    public static async Task<List<TimelineEntry>> ReadAsync(
        AppDbContext db, Mentorship mentorship, PersonId reader, DateTimeOffset before, int most, CancellationToken cancellationToken)
    {
        var id = mentorship.Id;
        var beforeOn = DateOnly.FromDateTime(before.UtcDateTime);
        var circle = await db.CircleAsync(mentorship.TraineeId, cancellationToken);
        List<TimelineEntry> entries = [new(Start(mentorship.StartedOn), TimelineKind.Began, "", id.Value, null)];
        if (mentorship.EndedOn is { } endedOn)
        {
            entries.Add(new(End(endedOn), TimelineKind.Ended, mentorship.Thanks, id.Value, null));
        }

        var compacts = await db.Set<Compact>()
            .AsNoTracking()
            .Where(c => c.MentorshipId == id && (c.Status == CompactStatus.InForce || c.Status == CompactStatus.Superseded))
            .ToListAsync(cancellationToken);
        entries.AddRange(compacts.Select(c => new TimelineEntry(
            Later(c.TraineeSignedAt!.Value, c.MentorSignedAt!.Value), TimelineKind.CompactSigned, $"Version {c.Number}", c.Id.Value, null)));

        var goals = await db.Set<Goal>()
            .AsNoTracking()
            .Include(g => g.Milestones)
            .Where(Goal.VisibleTo(reader, mentorship, circle))
            .Where(g => g.MentorshipId == id && g.SetOn <= beforeOn)
            .ToListAsync(cancellationToken);
        foreach (var goal in goals)
        {
            entries.Add(new(Start(goal.SetOn), TimelineKind.GoalSet, goal.Text.Title, goal.Id.Value, goal.TraineeId));
            if (goal is { Status: GoalStatus.Achieved, ClosedOn: { } closedOn })
            {
                entries.Add(new(End(closedOn), TimelineKind.GoalAchieved, goal.Text.Title, goal.Id.Value, goal.TraineeId));
            }

            entries.AddRange(goal.Milestones.Where(m => m.DoneOn is not null).Select(m => new TimelineEntry(
                Start(m.DoneOn!.Value), TimelineKind.MilestoneDone, m.Title, m.Id.Value, goal.TraineeId)));
        }

        var meetings = await db.Set<Meeting>()
            .Where(m => m.MentorshipId == id && m.Status == MeetingStatus.Held && m.StartsAt < before)
            .OrderByDescending(m => m.StartsAt)
            .Take(most)
            .Select(m => new { m.Id, m.StartsAt, m.Notes })
            .ToListAsync(cancellationToken);
        entries.AddRange(meetings.Select(m => new TimelineEntry(m.StartsAt, TimelineKind.MeetingHeld, m.Notes, m.Id.Value, null)));

        var journal = await db.Set<JournalEntry>()
            .AsNoTracking()
            .Where(JournalEntry.VisibleTo(reader, circle))
            .Where(e => (e.MentorshipId == id || e.Visibility == Visibility.AllMentors) && e.WrittenAt < before)
            .OrderByDescending(e => e.WrittenAt)
            .Take(most)
            .ToListAsync(cancellationToken);
        entries.AddRange(journal.Select(e => new TimelineEntry(
            e.WrittenAt, e.Kind is JournalKind.Celebration ? TimelineKind.Celebration : TimelineKind.Reflection, e.Text, e.Id.Value, e.WriterId)));

        entries.AddRange(await WorkAsync(db, mentorship, reader, before, most, cancellationToken));
        return entries;
    }

    private static async Task<List<TimelineEntry>> WorkAsync(
        AppDbContext db, Mentorship mentorship, PersonId reader, DateTimeOffset before, int most, CancellationToken cancellationToken)
    {
        var (id, mentorId) = (mentorship.Id, mentorship.MentorId);
        var beforeOn = DateOnly.FromDateTime(before.UtcDateTime);
        var isTrainee = mentorship.PartyOf(reader) is Party.Trainee && mentorship.Status is not MentorshipStatus.Ended;
        List<TimelineEntry> entries = [];

        var offers = await db.Set<Opportunity>()
            .AsNoTracking()
            .Where(o => o.MentorId == mentorId
                && (o.MentorshipId == id || o.Audience == OpportunityAudience.AllMyTrainees)
                && o.Status != OpportunityStatus.Withdrawn && o.OfferedAt < before)
            .OrderByDescending(o => o.OfferedAt)
            .Take(most)
            .ToListAsync(cancellationToken);
        entries.AddRange(offers.Where(o => o.MayBeSeenBy(reader, isTrainee)).Select(o => new TimelineEntry(
            o.OfferedAt, TimelineKind.OpportunityOffered, o.Text.Title, o.Id.Value, o.MentorId)));

        var tasks = await db.Set<ProjectTask>()
            .AsNoTracking()
            .Where(t => t.MentorshipId == id && t.Status == ProjectTaskStatus.Done && t.DoneOn <= beforeOn)
            .OrderByDescending(t => t.DoneOn)
            .Take(most)
            .ToListAsync(cancellationToken);
        entries.AddRange(tasks.Select(t => new TimelineEntry(
            Start(t.DoneOn!.Value), TimelineKind.TaskDone, t.Text.Title, t.Id.Value, t.TraineeId)));

        var contributions = await db.Set<Contribution>()
            .AsNoTracking()
            .Where(c => c.MentorshipId == id && c.Status == ContributionStatus.Confirmed && c.AnsweredAt < before)
            .OrderByDescending(c => c.AnsweredAt)
            .Take(most)
            .ToListAsync(cancellationToken);
        entries.AddRange(contributions.Select(c => new TimelineEntry(
            c.AnsweredAt!.Value, TimelineKind.ContributionConfirmed, c.Text.Title, c.Id.Value, c.MentorId)));
        return entries;
    }

    private static DateTimeOffset Start(DateOnly day) => new(day.ToDateTime(TimeOnly.MinValue), TimeSpan.Zero);

    // What closes something comes after what else happened that day.
    private static DateTimeOffset End(DateOnly day) => Start(day).AddDays(1).AddTicks(-TimeSpan.TicksPerSecond);

    private static DateTimeOffset Later(DateTimeOffset one, DateTimeOffset other) => one > other ? one : other;
}
