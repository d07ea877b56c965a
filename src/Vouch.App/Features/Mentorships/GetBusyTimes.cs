using Microsoft.EntityFrameworkCore;
using Vouch.App.Persistence;
using Vouch.Domain;
using Vouch.Domain.Calendars;
using Vouch.Domain.Mentorships;
using Vouch.Domain.People;

namespace Vouch.App.Features.Mentorships;

/// <summary>What a person has let us know of their calendar, for themselves.</summary>
public sealed class GetBusyTimes(AppDbContext db)
{
    /// <param name="Host">Where the address leads; the rest of it is not shown again.</param>
    /// <param name="ReadAt">On the wall clock of the person.</param>
    /// <param name="Trouble">What the last try met; null when it went well.</param>
    public sealed record View(
        BusySource Source, string Host, DateTime ReadAt, DateOnly KnownThrough, int Stretches, int Entries, int Skipped, int? SkippedLine, Problem? Trouble);

    /// <returns>Null when they gave none.</returns>
    public async Task<View?> ExecuteAsync(PersonId person, CancellationToken cancellationToken)
    {
        var found = await (
            from calendar in db.Set<BusyCalendar>().AsNoTracking()
            join owner in db.Set<Person>() on calendar.PersonId equals owner.Id
            where calendar.PersonId == person
            select new { calendar, owner.TimeZone }).SingleOrDefaultAsync(cancellationToken);
        return found is null ? null : new(
            found.calendar.Source,
            found.calendar.Address is { } address ? new Uri(address.ReadText()).Host : "",
            MeetingTime.Local(found.calendar.ReadAt, found.TimeZone),
            DateOnly.FromDateTime(MeetingTime.Local(found.calendar.KnownThrough, found.TimeZone)),
            found.calendar.ReadTimes().Count,
            found.calendar.Entries,
            found.calendar.Skipped,
            found.calendar.SkippedLine,
            BusyProblems.ByCode(found.calendar.Trouble));
    }
}
