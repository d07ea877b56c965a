using Microsoft.EntityFrameworkCore;
using Vouch.App.Calendars;
using Vouch.App.Jobs;
using Vouch.App.Persistence;
using Vouch.Domain.Calendars;
using Vouch.Domain.People;

namespace Vouch.App.Features.Mentorships;

/// <summary>
/// Reads the calendars that are due, some at a time, so that one slow service holds up few others. Each is saved by itself; of two nodes
/// that read the same one, the second save is refused and nothing is lost.
/// </summary>
public sealed class RefreshBusyCalendars(AppDbContext db, CalendarDownload download, TimeProvider clock) : IRecurringJob
{
    private const int AtATime = 16;

    private const int MostInARun = 2_000;

    public string Name => "mentorships.refresh-busy-calendars";

    public TimeSpan Every => TimeSpan.FromMinutes(10);

    public JobLane Lane => JobLane.Background;

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        for (var done = 0; done < MostInARun; done += AtATime)
        {
            var now = clock.GetUtcNow();
            var due = await (
                from calendar in db.Set<BusyCalendar>()
                join owner in db.Set<Person>() on calendar.PersonId equals owner.Id
                where calendar.NextReadAt <= now
                orderby calendar.NextReadAt
                select new { calendar, owner.TimeZone }).Take(AtATime).ToListAsync(cancellationToken);
            if (due.Count == 0)
            {
                return;
            }

            var readings = await Task.WhenAll(due.Select(row => ReadAgain.FetchAsync(download, row.calendar, row.TimeZone, now, cancellationToken)));
            db.ChangeTracker.Clear();
            foreach (var (row, reading) in due.Zip(readings))
            {
                db.Attach(row.calendar);
                ReadAgain.Note(row.calendar, reading, now);
                await db.TrySaveAsync(cancellationToken);
                db.ChangeTracker.Clear();
            }
        }
    }
}
