using Microsoft.EntityFrameworkCore;
using Vouch.App.Persistence;
using Vouch.Domain.Mentorships;
using Vouch.Domain.People;

namespace Vouch.App.Features.Mentorships;

/// <summary>How a reader's mentorships stand and what comes next in each, in a fixed number of queries however many they are.</summary>
internal static class MentorshipStates
{
    public static async Task<IReadOnlyList<MentorshipState>> StatesAsync(
        this AppDbContext db, IReadOnlyList<Mentorship> mentorships, Person reader, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var ids = mentorships.Select(m => m.Id).ToList();
        var readerId = reader.Id;
        var today = DateOnly.FromDateTime(MeetingTime.Local(now, reader.TimeZone));

        var waiting = await db.WaitingAsync(ids, now, cancellationToken);
        var compacts = (await db.Set<Compact>()
            .Where(c => ids.Contains(c.MentorshipId) && c.Status != CompactStatus.Superseded)
            .Select(c => new { c.MentorshipId, c.Number, c.Status, c.ReviewOn })
            .ToListAsync(cancellationToken)).ToLookup(c => c.MentorshipId);
        var ahead = (await db.Set<Meeting>()
            .Where(m => ids.Contains(m.MentorshipId) && m.Status == MeetingStatus.Scheduled)
            .Select(m => new { m.MentorshipId, m.Id, m.StartsAt, m.Minutes, AgendaItems = m.Agenda.Count, m.Answer })
            .ToListAsync(cancellationToken)).ToDictionary(m => m.MentorshipId);
        var met = (await db.Set<Meeting>()
            .Where(m => ids.Contains(m.MentorshipId) && m.Status == MeetingStatus.Held)
            .GroupBy(m => m.MentorshipId)
            .Select(g => new { Id = g.Key, Last = g.Max(m => m.StartsAt), Count = g.Count() })
            .ToListAsync(cancellationToken)).ToDictionary(m => m.Id);
        var actions = (await db.Set<ActionItem>()
            .Where(a => ids.Contains(a.MentorshipId) && a.OwnerId == readerId && a.DoneOn == null)
            .Select(a => new { a.MentorshipId, a.Id, a.DueOn })
            .ToListAsync(cancellationToken)).ToLookup(a => a.MentorshipId);
        var goals = (await db.Set<Goal>()
            .Where(g => ids.Contains(g.MentorshipId) && g.Status == GoalStatus.Open
                && (g.TraineeId == readerId || g.Visibility != Visibility.Private))
            .GroupBy(g => g.MentorshipId)
            .Select(g => new { Id = g.Key, Count = g.Count() })
            .ToListAsync(cancellationToken)).ToDictionary(g => g.Id, g => g.Count);
        var untold = (await db.Set<ProjectTask>()
            .Where(t => ids.Contains(t.MentorshipId) && t.Status == ProjectTaskStatus.Done
                && !db.Set<Contribution>().Any(c => c.TaskId == t.Id && c.Status != ContributionStatus.Withdrawn))
            .Select(t => new { t.MentorshipId, t.Id })
            .ToListAsync(cancellationToken)).ToLookup(t => t.MentorshipId, t => t.Id);
        var journal = (await db.Set<JournalEntry>()
            .Where(e => ids.Contains(e.MentorshipId) && e.WriterId == readerId)
            .GroupBy(e => e.MentorshipId)
            .Select(g => new { Id = g.Key, Last = g.Max(e => e.WrittenAt) })
            .ToListAsync(cancellationToken)).ToDictionary(e => e.Id, e => e.Last);

        return [.. mentorships.Select(StateOf)];

        DateOnly On(DateTimeOffset at) => DateOnly.FromDateTime(MeetingTime.Local(at, reader.TimeZone));

        MentorshipState StateOf(Mentorship mentorship)
        {
            var compact = compacts[mentorship.Id].MaxBy(c => c.Number);
            var next = ahead.GetValueOrDefault(mentorship.Id);
            var last = met.GetValueOrDefault(mentorship.Id);
            var action = actions[mentorship.Id].MinBy(a => a.DueOn);
            DateOnly? lastMetOn = last is null ? null : On(last.Last);
            var step = mentorship.Status is MentorshipStatus.Active
                ? NextStep.For(new NextStepFacts
                {
                    Reader = mentorship.PartyOf(readerId)!.Value,
                    Now = now,
                    Today = today,
                    Waiting = [.. waiting[mentorship.Id]],
                    Compact = compact?.Status,
                    CompactReviewOn = compact?.ReviewOn,
                    NextMeetingId = next?.Id,
                    NextMeetingStartsAt = next?.StartsAt,
                    NextMeetingEndsAt = next?.StartsAt.AddMinutes(next.Minutes),
                    NextMeetingAgendaItems = next?.AgendaItems ?? 0,
                    LastMetOn = lastMetOn,
                    FirstOpenAction = action is null ? null : (action.Id, action.DueOn),
                    OpenGoals = goals.GetValueOrDefault(mentorship.Id),
                    UntoldTaskId = untold[mentorship.Id].Select(id => (ProjectTaskId?)id).FirstOrDefault(),
                    LastJournalOn = journal.TryGetValue(mentorship.Id, out var written) ? On(written) : null,
                })
                : new NextStep(NextStepKind.AllDone);
            return new(
                mentorship,
                Cadence.Of(mentorship, lastMetOn, today),
                step,
                compact?.Status,
                next?.Id,
                next is null ? null : MeetingTime.Local(next.StartsAt, reader.TimeZone),
                next?.Answer,
                lastMetOn,
                last?.Count ?? 0,
                goals.GetValueOrDefault(mentorship.Id));
        }
    }
}
