using Microsoft.EntityFrameworkCore;
using Vouch.App.Calendars;
using Vouch.App.Persistence;
using Vouch.Domain;
using Vouch.Domain.Mentors;
using Vouch.Domain.Mentorships;

namespace Vouch.App.Features.Mentorships;

/// <summary>The next slot worth proposing: at the agreed interval, on the usual day, at a time both keep free and neither is busy, not during the mentor's leave.</summary>
public sealed class ProposeMeeting(AppDbContext db, TimeProvider clock)
{
    public sealed record Query(MentorshipId MentorshipId, PersonId Reader);

    public sealed record View(
        string OtherName, DateOnly Day, TimeOnly Time, string TimeZone, int Minutes, string Place, string Because, MeetingId? AlreadyAhead, NthWeekday? UsualDay);

    public async Task<Result<View>> ExecuteAsync(Query query, CancellationToken cancellationToken)
    {
        if (await db.MentorshipOfAsync(query.MentorshipId, query.Reader, cancellationToken) is not { } mentorship)
        {
            return Problem.NotFound;
        }

        var both = await db.BothAsync(mentorship, cancellationToken);
        var zone = both.Of(query.Reader).TimeZone;
        var meetings = await db.Set<Meeting>()
            .AsNoTracking()
            .Where(m => m.MentorshipId == mentorship.Id && m.Status != MeetingStatus.Cancelled)
            .OrderByDescending(m => m.StartsAt)
            .Take(2)
            .ToListAsync(cancellationToken);
        var last = meetings.Find(m => m.Status is MeetingStatus.Held);
        var mentor = await db.Set<MentorProfile>().AsNoTracking().SingleOrDefaultAsync(p => p.PersonId == mentorship.MentorId, cancellationToken);

        var trainee = await db.Set<TraineeProfile>().AsNoTracking().SingleOrDefaultAsync(p => p.PersonId == mentorship.TraineeId, cancellationToken);
        WeeklyAvailability?[] weeks = [mentor?.Availability, trainee?.Availability];
        var busy = await db.BusyTimesAsync([mentorship.MentorId, mentorship.TraineeId], clock.GetUtcNow(), cancellationToken);
        var minutes = last?.Minutes ?? 30;

        DateTime? lastLocal = last is null ? null : MeetingTime.Local(last.StartsAt, zone);
        var today = clock.TodayIn(zone);
        var cadence = Cadence.Of(mentorship, lastLocal is { } met ? DateOnly.FromDateTime(met) : null, today);
        var slot = SlotProposal.For(
            last is null ? today : cadence.DueOn,
            lastLocal,
            day => mentor?.LeaveOn(day) is not null,
            today,
            mentorship.UsualDay,
            (day, wished) => SharedHours.On(day, wished, minutes, zone, [.. busy.Values], [.. weeks.OfType<WeeklyAvailability>()]));
        return new View(
            both.OtherThan(query.Reader).Name,
            slot.Day,
            slot.Time,
            zone,
            minutes,
            last?.Place ?? "",
            slot.Because,
            meetings.Find(m => m.Status is MeetingStatus.Scheduled)?.Id,
            mentorship.UsualDay);
    }
}
