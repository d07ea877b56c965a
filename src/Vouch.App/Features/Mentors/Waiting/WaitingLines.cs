using Microsoft.EntityFrameworkCore;
using Vouch.App.Persistence;
using Vouch.Domain.Mentors;
using Vouch.Domain.Mentorships;
using Vouch.Domain.People;

namespace Vouch.App.Features.Mentors.Waiting;

/// <summary>Who stands where in line, and how long that has taken others.</summary>
internal static class WaitingLines
{
    /// <summary>The latest ended mentorships that speak for everybody.</summary>
    private const int MostLengths = 500;

    public static IQueryable<WaitlistEntry> InLine(this AppDbContext db) => db.Set<WaitlistEntry>()
        .Where(entry => entry.Status == WaitlistStatus.Waiting || entry.Status == WaitlistStatus.Offered);

    /// <summary>The first in line first.</summary>
    public static IQueryable<WaitlistEntry> LineOf(this AppDbContext db, PersonId mentor) => db.InLine()
        .Where(entry => entry.MentorId == mentor).OrderBy(entry => entry.JoinedAt).ThenBy(entry => entry.Id);

    /// <summary>The zone somebody lives by.</summary>
    public static async Task<TimeZoneInfo> ZoneOfAsync(this AppDbContext db, PersonId person, CancellationToken cancellationToken) =>
        TimeZoneInfo.FindSystemTimeZoneById(
            await db.Set<Person>().Where(p => p.Id == person).Select(p => p.TimeZone).SingleAsync(cancellationToken));

    public static DateTimeOffset? In(this DateTimeOffset? time, TimeZoneInfo zone) =>
        time is { } moment ? TimeZoneInfo.ConvertTime(moment, zone) : null;

    /// <summary>Estimates for places in one mentor's line. Three queries, whatever the line's length.</summary>
    public static async Task<Func<int, WaitEstimate>> WaitsAsync(
        this AppDbContext db, MentorProfile mentor, DateOnly today, CancellationToken cancellationToken)
    {
        var running = await db.Set<Mentorship>()
            .Where(mentorship => mentorship.MentorId == mentor.PersonId && mentorship.Status != MentorshipStatus.Ended)
            .Select(mentorship => mentorship.StartedOn)
            .ToListAsync(cancellationToken);
        var ended = db.Set<Mentorship>()
            .Where(mentorship => mentorship.Status == MentorshipStatus.Ended && mentorship.EndedOn != null)
            .OrderByDescending(mentorship => mentorship.EndedOn);
        var own = await ended.Where(mentorship => mentorship.MentorId == mentor.PersonId).Take(MostLengths)
            .Select(mentorship => new { mentorship.StartedOn, mentorship.EndedOn }).ToListAsync(cancellationToken);
        var all = own.Count >= WaitEstimate.EnoughOfOne ? [] : await ended.Take(MostLengths)
            .Select(mentorship => new { mentorship.StartedOn, mentorship.EndedOn }).ToListAsync(cancellationToken);
        List<int> ages = [.. running.Select(started => today.DayNumber - started.DayNumber)];
        List<int> ownLengths = [.. own.Select(one => one.EndedOn!.Value.DayNumber - one.StartedOn.DayNumber)];
        List<int> allLengths = [.. all.Select(one => one.EndedOn!.Value.DayNumber - one.StartedOn.DayNumber)];
        return position => WaitEstimate.For(position, ages, ownLengths, allLengths, mentor.PromiseOrDefault.Days);
    }
}
