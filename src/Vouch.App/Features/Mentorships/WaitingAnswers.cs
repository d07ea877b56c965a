using Microsoft.EntityFrameworkCore;
using Vouch.App.Persistence;
using Vouch.Domain.Letters;
using Vouch.Domain.Mentorships;

namespace Vouch.App.Features.Mentorships;

/// <summary>What waits for an answer in a number of mentorships, in seven queries however many they are.</summary>
internal static class WaitingAnswers
{
    public static async Task<ILookup<MentorshipId, Waiting>> WaitingAsync(
        this AppDbContext db, IReadOnlyCollection<MentorshipId> ids, DateTimeOffset now, CancellationToken cancellationToken)
    {
        List<(MentorshipId Mentorship, Waiting Question)> waiting = [];

        var compacts = await db.Set<Compact>()
            .AsNoTracking()
            .Where(c => ids.Contains(c.MentorshipId) && (c.Status == CompactStatus.WithMentor || c.Status == CompactStatus.WithTrainee))
            .ToListAsync(cancellationToken);
        waiting.AddRange(compacts.Select(c => (c.MentorshipId, new Waiting(c.Turn!.Value, WaitingKind.Compact, c.Id.Value, c.TurnSince, ""))));

        var meetings = await db.Set<Meeting>()
            .AsNoTracking()
            .Where(m => ids.Contains(m.MentorshipId) && m.Status == MeetingStatus.Scheduled && m.StartsAt > now
                && (m.Answer == MeetingAnswer.None || m.Answer == MeetingAnswer.Declined || m.Answer == MeetingAnswer.OtherTime))
            .ToListAsync(cancellationToken);
        waiting.AddRange(meetings.Select(m => (m.MentorshipId, Of(m))));

        var contributions = await db.Set<Contribution>()
            .AsNoTracking()
            .Where(c => ids.Contains(c.MentorshipId)
                && (c.Status == ContributionStatus.Proposed || c.Status == ContributionStatus.Returned))
            .ToListAsync(cancellationToken);
        var letters = await LetterDeadlinesAsync(db, contributions, cancellationToken);
        waiting.AddRange(contributions.Select(c => (c.MentorshipId, new Waiting(
            c.Status is ContributionStatus.Proposed ? Party.Mentor : Party.Trainee,
            WaitingKind.Contribution,
            c.Id.Value,
            c.AnsweredAt ?? c.ProposedAt,
            c.Text.Title,
            c.Status is ContributionStatus.Proposed ? letters.GetValueOrDefault((c.TraineeId, c.MentorId)) : null))));

        var tasks = await db.Set<ProjectTask>()
            .AsNoTracking()
            .Where(t => ids.Contains(t.MentorshipId) && t.Status == ProjectTaskStatus.Proposed)
            .ToListAsync(cancellationToken);
        waiting.AddRange(tasks.Select(t => (t.MentorshipId, new Waiting(
            t.ProposedBy == t.TraineeId ? Party.Mentor : Party.Trainee, WaitingKind.TaskCredit, t.Id.Value, t.ProposedAt, t.Text.Title, t.DueOn))));

        var applications = await db.Set<OpportunityApplication>()
            .AsNoTracking()
            .Where(a => ids.Contains(a.MentorshipId) && a.Status == ApplicationStatus.Applied)
            .Join(db.Set<Opportunity>(), a => a.OpportunityId, o => o.Id, (a, o) => new { a.MentorshipId, a.Id, a.AppliedAt, o.Text.Title })
            .ToListAsync(cancellationToken);
        waiting.AddRange(applications.Select(a => (a.MentorshipId, new Waiting(
            Party.Mentor, WaitingKind.Application, a.Id.Value, a.AppliedAt, a.Title))));

        var seen = await db.Set<Acknowledgment>()
            .AsNoTracking()
            .Where(a => ids.Contains(a.MentorshipId))
            .ToDictionaryAsync(a => (a.TargetId, a.WaitingSince.UtcTicks), a => a.UntilOn, cancellationToken);
        return waiting.ToLookup(
            w => w.Mentorship,
            w => seen.TryGetValue((w.Question.TargetId, w.Question.Since.UtcTicks), out var until) ? w.Question with { SeenUntil = until } : w.Question);
    }

    // Only what is confirmed can stand in a letter: a letter on its way sets the day.
    private static async Task<Dictionary<(PersonId Trainee, PersonId Writer), DateOnly?>> LetterDeadlinesAsync(
        AppDbContext db, List<Contribution> contributions, CancellationToken cancellationToken)
    {
        if (contributions.Count == 0)
        {
            return [];
        }

        var trainees = contributions.Select(c => c.TraineeId).Distinct().ToList();
        var open = await db.Set<LetterRequest>()
            .Where(r => trainees.Contains(r.TraineeId)
                && (r.Status == LetterRequestStatus.Requested || r.Status == LetterRequestStatus.Accepted || r.Status == LetterRequestStatus.Writing))
            .Select(r => new { r.TraineeId, r.WriterId, r.DeadlineOn })
            .ToListAsync(cancellationToken);
        return open.GroupBy(r => (r.TraineeId, r.WriterId)).ToDictionary(group => group.Key, group => (DateOnly?)group.Min(r => r.DeadlineOn));
    }

    // An invitation waits for who was invited; an answer other than yes waits for who invited.
    private static Waiting Of(Meeting meeting)
    {
        var on = meeting.Answer is MeetingAnswer.None ? meeting.Invited : meeting.ScheduledBy;
        return new(
            on == meeting.MentorId ? Party.Mentor : Party.Trainee,
            WaitingKind.Meeting,
            meeting.Id.Value,
            meeting.AnsweredAt ?? meeting.ScheduledAt,
            "",
            DateOnly.FromDateTime(MeetingTime.Local(meeting.StartsAt, meeting.TimeZone)));
    }
}
