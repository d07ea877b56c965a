using System.Buffers.Binary;

namespace Vouch.Domain.Calendars;

/// <summary>When a person is not free: stretches of whole minutes, in order, that neither touch nor overlap.</summary>
public sealed class BusyTimes
{
    /// <summary>More stretches than the fullest year of anybody's calendar.</summary>
    public const int Most = 10_000;

    public static readonly BusyTimes None = new([]);

    private readonly (long Start, long End)[] _stretches; // minutes since 1970

    private BusyTimes((long Start, long End)[] stretches) => _stretches = stretches;

    public int Count => _stretches.Length;

    public IEnumerable<BusyTime> Stretches => _stretches.Select(stretch => new BusyTime(At(stretch.Start), At(stretch.End)));

    /// <summary>Brings stretches into order and one where they meet. A minute that is partly busy is busy; what has no length is left out.</summary>
    public static BusyTimes Of(IEnumerable<BusyTime> times)
    {
        ArgumentNullException.ThrowIfNull(times);
        return Merged(times.Select(time => (Start: Minute(time.StartsAt), End: -Minute(time.EndsAt, -1))));
    }

    /// <summary>Busy when either is.</summary>
    public BusyTimes With(BusyTimes other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return other.Count == 0 ? this : Count == 0 ? other : Merged(_stretches.Concat(other._stretches));
    }

    /// <summary>Whether any instant of [<paramref name="from"/>, <paramref name="until"/>) is busy. O(log n).</summary>
    public bool Overlap(DateTimeOffset from, DateTimeOffset until)
    {
        var (low, high) = (0, _stretches.Length); // the first stretch that ends after the start
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = At(_stretches[middle].End) > from ? (low, middle) : (middle + 1, high);
        }

        return low < _stretches.Length && At(_stretches[low].Start) < until && from < until;
    }

    /// <summary>Start and length of each stretch in minutes, four bytes each.</summary>
    public byte[] ToBytes()
    {
        var bytes = new byte[8 * Count];
        for (var i = 0; i < Count; i++)
        {
            BinaryPrimitives.WriteUInt32BigEndian(bytes.AsSpan(8 * i), checked((uint)_stretches[i].Start));
            BinaryPrimitives.WriteUInt32BigEndian(bytes.AsSpan((8 * i) + 4), checked((uint)(_stretches[i].End - _stretches[i].Start)));
        }

        return bytes;
    }

    /// <summary>Reads what <see cref="ToBytes"/> wrote.</summary>
    public static BusyTimes FromBytes(ReadOnlySpan<byte> bytes)
    {
        var stretches = new (long Start, long End)[bytes.Length / 8];
        for (var i = 0; i < stretches.Length; i++)
        {
            var start = BinaryPrimitives.ReadUInt32BigEndian(bytes[(8 * i)..]);
            stretches[i] = (start, start + BinaryPrimitives.ReadUInt32BigEndian(bytes[((8 * i) + 4)..]));
        }

        return new(stretches);
    }

    private static BusyTimes Merged(IEnumerable<(long Start, long End)> stretches)
    {
        List<(long Start, long End)> merged = [];
        foreach (var stretch in stretches.Where(stretch => stretch.Start < stretch.End).OrderBy(stretch => stretch.Start))
        {
            if (merged.Count > 0 && stretch.Start <= merged[^1].End)
            {
                merged[^1] = (merged[^1].Start, Math.Max(merged[^1].End, stretch.End));
            }
            else
            {
                merged.Add(stretch);
            }
        }

        return merged.Count == 0 ? None : new([.. merged]);
    }

    // Rounded down; with a sign of -1, the negative of what is rounded up.
    private static long Minute(DateTimeOffset at, int sign = 1) => (long)Math.Floor(sign * (at.UtcTicks - DateTimeOffset.UnixEpoch.Ticks) / (double)TimeSpan.TicksPerMinute);

    private static DateTimeOffset At(long minute) => DateTimeOffset.UnixEpoch.AddMinutes(minute);
}
