using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Vouch.App.Audit;
using Vouch.App.Calendars;
using Vouch.App.Persistence;
using Vouch.Domain;
using Vouch.Domain.Calendars;
using Vouch.Domain.People;

namespace Vouch.App.Features.Mentorships;

/// <summary>
/// A person lets us know when they are busy: by the address of their calendar, read now and several times a day from then on, or by a
/// file, read once. It takes the place of what they gave before.
/// </summary>
public sealed class ShareBusyTimes(AppDbContext db, CalendarDownload download, IOptions<CalendarOptions> options, AuditTrail audit, TimeProvider clock)
{
    /// <param name="Address">The address; null when there is a file.</param>
    /// <param name="File">The content of the file; null when there is an address.</param>
    public sealed record Command(PersonId By, string? Address, byte[]? File);

    public async Task<Problem?> ExecuteAsync(Command command, CancellationToken cancellationToken)
    {
        var address = command.File is null ? CalendarAddress.Read(command.Address, options.Value.AllowLoopback) : default;
        if (address.Problem is { } unclear)
        {
            return unclear;
        }

        var content = command.File ?? await download.FetchAsync(address.Value, cancellationToken);
        var zone = await db.Set<Person>().Where(p => p.Id == command.By).Select(p => p.TimeZone).SingleAsync(cancellationToken);
        var now = clock.GetUtcNow();
        var reading = content.Problem is { } unread ? unread : BusyReader.ReadAhead(content.Value, now, zone);
        if (reading.Problem is { } problem)
        {
            return command.File is null ? problem : BusyProblems.OfFile(problem);
        }

        var calendar = await db.Set<BusyCalendar>().SingleOrDefaultAsync(c => c.PersonId == command.By, cancellationToken) ?? db.Add(BusyCalendar.Of(command.By)).Entity;
        if (command.File is null)
        {
            calendar.UseAddress(address.Value, reading.Value, now);
        }
        else
        {
            calendar.UseFile(reading.Value, now);
        }

        audit.Record(command.By, $"busy-times.shared.{calendar.Source}", command.By.ToString());
        return await db.TrySaveAsync(onDuplicate: Problem.Conflict, cancellationToken);
    }
}
