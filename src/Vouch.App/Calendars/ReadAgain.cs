using Vouch.Domain;
using Vouch.Domain.Calendars;

namespace Vouch.App.Calendars;

/// <summary>Reads the address a person gave once more, and notes what came of it.</summary>
internal static class ReadAgain
{
    public static async Task<Result<BusyReading>> FetchAsync(
        CalendarDownload download, BusyCalendar calendar, string ownZone, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var content = await download.FetchAsync(new Uri(calendar.Address!.ReadText()), cancellationToken);
        return content.Problem is { } problem ? problem : BusyReader.ReadAhead(content.Value, now, ownZone);
    }

    public static Problem? Note(BusyCalendar calendar, Result<BusyReading> reading, DateTimeOffset now)
    {
        if (reading.Problem is { } problem)
        {
            calendar.Fail(problem, now);
        }
        else
        {
            calendar.Take(reading.Value, now);
        }

        return reading.Problem;
    }
}
