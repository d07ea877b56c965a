using Microsoft.EntityFrameworkCore;
using Vouch.App.Calendars;
using Vouch.App.Persistence;
using Vouch.Domain;
using Vouch.Domain.Calendars;
using Vouch.Domain.People;

namespace Vouch.App.Features.Mentorships;

/// <summary>A person has the address of their calendar read now instead of in a few hours.</summary>
public sealed class ReadBusyTimesAgain(AppDbContext db, CalendarDownload download, TimeProvider clock)
{
    public async Task<Problem?> ExecuteAsync(PersonId by, CancellationToken cancellationToken)
    {
        var calendar = await db.Set<BusyCalendar>().SingleOrDefaultAsync(c => c.PersonId == by, cancellationToken);
        if (calendar is null)
        {
            return BusyProblems.NoAddress;
        }

        if (calendar.RefusesReading(clock.GetUtcNow()) is { } refusal)
        {
            return refusal;
        }

        var zone = await db.Set<Person>().Where(p => p.Id == by).Select(p => p.TimeZone).SingleAsync(cancellationToken);
        var reading = await ReadAgain.FetchAsync(download, calendar, zone, clock.GetUtcNow(), cancellationToken);
        ReadAgain.Note(calendar, reading, clock.GetUtcNow());
        return await db.TrySaveAsync(cancellationToken);
    }
}
