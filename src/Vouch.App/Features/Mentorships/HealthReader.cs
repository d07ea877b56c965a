using Microsoft.EntityFrameworkCore;
using Vouch.App.Persistence;
using Vouch.Domain.Mentors;
using Vouch.Domain.Mentorships;
using Vouch.Domain.People;

namespace Vouch.App.Features.Mentorships;

/// <summary>The health of a number of mentorships, in a fixed number of queries. Only counts and days are read, of what the two share.</summary>
internal static class HealthReader
{
    private const int Window = 90;
    private const int DaysOfGrace = 3;

    /// <summary>What a trainee, who makes no promise, is measured against.</summary>
    private const int TraineesWeek = 7;

    public static async Task<Dictionary<MentorshipId, Health>> HealthAsync(
        this AppDbContext db, IReadOnlyList<Mentorship> mentorships, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var ids = mentorships.Select(m => m.Id).ToList();
        var today = DateOnly.FromDateTime(now.UtcDateTime);
        var from = today.AddDays(-Window);

        var waiting = await db.WaitingAsync(ids, now, cancellationToken);
        var meetings = (await db.Set<Meeting>()
            .Where(m => ids.Contains(m.MentorshipId) && m.Status != MeetingStatus.Cancelled)
            .Select(m => new { m.MentorshipId, m.Status, m.StartsAt, Points = m.Agenda.Count })
            .ToListAsync(cancellationToken)).ToLookup(m => m.MentorshipId);
        var actions = (await db.Set<ActionItem>()
            .Where(a => ids.Contains(a.MentorshipId) && a.DueOn >= from && a.DueOn < today)
            .Select(a => new { a.MentorshipId, a.DueOn, a.DoneOn })
            .ToListAsync(cancellationToken)).ToLookup(a => a.MentorshipId);
        var goals = (await db.Set<Goal>()
            .Where(g => ids.Contains(g.MentorshipId) && g.Status == GoalStatus.Open && g.Visibility != Visibility.Private)
            .Select(g => new { g.MentorshipId, Moved = g.SetOn >= from || g.ReviewedOn >= from || g.Milestones.Any(m => m.DoneOn >= from) })
            .ToListAsync(cancellationToken)).ToLookup(g => g.MentorshipId, g => g.Moved);
        var compacts = (await db.Set<Compact>()
            .Where(c => ids.Contains(c.MentorshipId) && c.Status == CompactStatus.InForce)
            .Select(c => new { c.MentorshipId, c.ReviewOn })
            .ToListAsync(cancellationToken)).ToLookup(c => c.MentorshipId, c => c.ReviewOn);
        var mentors = mentorships.Select(m => m.MentorId).Distinct().ToList();
        var profiles = await db.Set<MentorProfile>().AsNoTracking().Where(p => mentors.Contains(p.PersonId)).ToDictionaryAsync(p => p.PersonId, cancellationToken);
        var zones = await db.Set<Person>().Where(p => mentors.Contains(p.Id)).Select(p => new { p.Id, p.TimeZone }).ToDictionaryAsync(p => p.Id, p => p.TimeZone, cancellationToken);
        return mentorships.ToDictionary(m => m.Id, Of);

        Health Of(Mentorship mentorship)
        {
            var held = meetings[mentorship.Id].Where(m => m.Status is MeetingStatus.Held).OrderByDescending(m => m.StartsAt).ToList();
            var questions = waiting[mentorship.Id].ToList();
            var compact = compacts[mentorship.Id].ToList();
            return Health.Of(new HealthFacts
            {
                Cadence = Cadence.Of(mentorship, held.Count > 0 ? DateOnly.FromDateTime(held[0].StartsAt.UtcDateTime) : null, today),
                DaysOld = today.DayNumber - mentorship.StartedOn.DayNumber,
                IsMeetingPlanned = meetings[mentorship.Id].Any(m => m.Status is MeetingStatus.Scheduled && m.StartsAt > now),
                QuestionsWaiting = questions.Count,
                QuestionsLate = questions.Count(question => IsLate(question, profiles.GetValueOrDefault(mentorship.MentorId), zones[mentorship.MentorId])),
                ActionsDue = actions[mentorship.Id].Count(),
                ActionsDone = actions[mentorship.Id].Count(a => a.DoneOn <= a.DueOn.AddDays(DaysOfGrace)),
                Meetings = held.Take(4).Count(),
                MeetingsPrepared = held.Take(4).Count(m => m.Points >= 3),
                OpenGoals = goals[mentorship.Id].Count(),
                GoalsMoved = goals[mentorship.Id].Count(moved => moved),
                CompactInForce = compact.Count > 0,
                CompactReviewOverdue = compact.Exists(reviewOn => reviewOn < today),
            });
        }

        bool IsLate(Waiting question, MentorProfile? mentor, string zone)
        {
            if (question.On is Party.Trainee)
            {
                return now - question.Since > TimeSpan.FromDays(TraineesWeek);
            }

            var askedOn = DateOnly.FromDateTime(MeetingTime.Local(question.Since, zone));
            var promisedBy = (mentor?.PromiseOrDefault ?? ResponsePromise.Unsaid).AnswerDueOn(askedOn, mentor?.Leaves ?? []);
            return DateOnly.FromDateTime(MeetingTime.Local(now, zone)) > (question.SeenUntil > promisedBy ? question.SeenUntil : promisedBy);
        }
    }
}
