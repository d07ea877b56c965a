using Vouch.Domain;
using Vouch.Domain.Calendars;

namespace Vouch.App.Calendars;

/// <summary>
/// Reads from a calendar when its owner is busy, between two days. An entry that cannot be understood counts as free and is counted; a
/// file that is none, or would take too long, is refused as a whole.
/// </summary>
public static class BusyReader
{
    /// <summary>As far ahead as times are kept.</summary>
    public static Result<BusyReading> ReadAhead(byte[] content, DateTimeOffset now, string ownZone) =>
        Read(content, now.AddDays(-1), now.AddDays(BusyCalendar.DaysAhead), ownZone);

    /// <param name="content">The file.</param>
    /// <param name="from">What ends before is left out.</param>
    /// <param name="through">What begins after is left out.</param>
    /// <param name="ownZone">IANA zone of the owner: where days begin, and times of no zone are meant.</param>
    public static Result<BusyReading> Read(byte[] content, DateTimeOffset from, DateTimeOffset through, string ownZone)
    {
        ArgumentNullException.ThrowIfNull(content);
        var read = BusyFile.Read(content);
        if (read.Problem is { } problem)
        {
            return problem;
        }

        var file = read.Value;
        var budget = new RepetitionBudget();
        List<BusyTime> times = [];
        List<int> skipped = [];
        var replaced = file.Entries.Where(entry => entry.Replaces is not null).ToLookup(entry => entry.Uid, entry => BusyEntry.TimeOf(entry.Replaces, ownZone)?.Instant);
        foreach (var entry in file.Entries)
        {
            if (entry.IsFree)
            {
                continue; // what stands in its place still takes the repetition away
            }

            if (entry.StartsAt(ownZone) is not { } start || entry.EndsAt(start, ownZone) is not { } end)
            {
                skipped.Add(entry.Line);
            }
            else if (!entry.IsRepeated || entry.Replaces is not null)
            {
                times.Add(new(start.Instant, end));
            }
            else if (Repetitions.Of(entry, start, end, (from, through), ownZone, budget) is { } repeated)
            {
                var elsewhere = replaced[entry.Uid].ToHashSet();
                times.AddRange(repeated.Where(time => !elsewhere.Contains(time.StartsAt)));
            }
            else
            {
                skipped.Add(entry.Line);
            }

            if (budget.IsSpent || times.Count > 20 * BusyTimes.Most)
            {
                return BusyProblems.TooMuch;
            }
        }

        foreach (var line in file.Published)
        {
            var periods = line.Value.Split(',').Select(Period).ToList();
            times.AddRange(periods.OfType<BusyTime>());
            skipped.AddRange(periods.Where(period => period is null).Select(_ => line.Number));
        }

        var busy = BusyTimes.Of(times.Where(time => time.EndsAt > from && time.StartsAt < through));
        return busy.Count > BusyTimes.Most
            ? BusyProblems.TooMuch
            : new BusyReading(busy, file.Entries.Count + file.Published.Count, skipped.Count, skipped.Count == 0 ? null : skipped.Min());
    }

    /// <summary>A stretch of a FREEBUSY line: two instants, or one and how long; always in UTC.</summary>
    private static BusyTime? Period(string text)
    {
        var parts = text.Split('/');
        if (parts.Length != 2 || !parts[0].EndsWith('Z') || CalendarTime.Read(parts[0], null, "UTC") is not { } start)
        {
            return null;
        }

        var end = parts[1].StartsWith('P') ? BusyEntry.Lasting(start, parts[1]) : CalendarTime.Read(parts[1], null, "UTC")?.Instant;
        return end > start.Instant ? new BusyTime(start.Instant, end.Value) : null;
    }
}
