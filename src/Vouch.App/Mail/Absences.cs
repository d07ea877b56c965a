using Microsoft.EntityFrameworkCore;
using Vouch.App.Persistence;
using Vouch.Domain.Mentors;
using Vouch.Domain.People;

namespace Vouch.App.Mail;

/// <summary>Who is on leave, by their own calendar and clock.</summary>
internal static class Absences
{
    /// <summary>Leave may be cut short, so it is looked at again twice a day.</summary>
    private static readonly TimeSpan LookAgainAfter = TimeSpan.FromHours(12);

    /// <summary>Those of the addresses whose owner is away now, with when to look again, in one query.</summary>
    public static async Task<IReadOnlyDictionary<string, DateTimeOffset>> AwayAsync(
        this AppDbContext db, IReadOnlyCollection<string> emails, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var people = await (
            from person in db.Set<Person>().AsNoTracking()
            join profile in db.Set<MentorProfile>().AsNoTracking() on person.Id equals profile.PersonId
            where emails.Contains(person.Email)
            select new { person.Email, person.TimeZone, profile.Leaves }).ToListAsync(cancellationToken);
        Dictionary<string, DateTimeOffset> away = new(StringComparer.Ordinal);
        foreach (var person in people)
        {
            var zone = TimeZoneInfo.FindSystemTimeZoneById(person.TimeZone);
            var today = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(now, zone).DateTime);
            if (person.Leaves.FirstOrDefault(leave => leave.Includes(today)) is { } leave)
            {
                away[person.Email] = Earlier(MorningAfter(leave, zone), now + LookAgainAfter);
            }
        }

        return away;
    }

    private static DateTimeOffset MorningAfter(Leave leave, TimeZoneInfo zone)
    {
        var morning = leave.LastOn.AddDays(1).ToDateTime(new TimeOnly(8, 0));
        return new DateTimeOffset(morning, zone.GetUtcOffset(morning)).ToUniversalTime();
    }

    private static DateTimeOffset Earlier(DateTimeOffset one, DateTimeOffset other) => one < other ? one : other;
}
