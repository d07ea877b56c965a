namespace Vouch.Domain.Letters.Mirror;

/// <summary>
/// A writer's own letters, counted. It tells how the writer writes, never of whom: letters are not grouped by anything about the people
/// in them, and no number stands on fewer than <see cref="FewestLetters"/> letters, so that none can be traced to one.
/// </summary>
public sealed record WriterMirror
{
    /// <summary>A number on fewer letters than this would speak of one of them.</summary>
    public const int FewestLetters = 5;

    private WriterMirror()
    {
    }

    /// <summary>How many signed letters there are.</summary>
    public int Letters { get; private init; }

    /// <summary>How many more are needed before anything is shown.</summary>
    public int Missing => Math.Max(0, FewestLetters - Letters);

    /// <summary>All letters together; null while too few.</summary>
    public MirrorMeasures? All { get; private init; }

    /// <summary>The years, oldest first; those with too few letters are taken together with their neighbors.</summary>
    public IReadOnlyList<Span> Years { get; private init; } = [];

    public sealed record Span(int FirstYear, int LastYear, int Letters, MirrorMeasures Measures);

    public static WriterMirror Of(IReadOnlyList<MirrorLetter> letters)
    {
        ArgumentNullException.ThrowIfNull(letters);
        if (letters.Count < FewestLetters)
        {
            return new WriterMirror { Letters = letters.Count };
        }

        var readings = letters.Select(MirrorMeasures.Reading.Of).ToList();
        return new WriterMirror
        {
            Letters = letters.Count,
            All = MirrorMeasures.Of(readings),
            Years = [.. Spans(readings).Select(span => new Span(span[0].Year, span[^1].Year, span.Count, MirrorMeasures.Of(span)))],
        };
    }

    /// <summary>As few years together as make the letters enough; what is left over at the end goes to the last span.</summary>
    private static List<List<MirrorMeasures.Reading>> Spans(IReadOnlyList<MirrorMeasures.Reading> readings)
    {
        var spans = new List<List<MirrorMeasures.Reading>>();
        var open = new List<MirrorMeasures.Reading>();
        foreach (var year in readings.OrderBy(reading => reading.Year).GroupBy(reading => reading.Year))
        {
            open.AddRange(year);
            if (open.Count >= FewestLetters)
            {
                spans.Add(open);
                open = [];
            }
        }

        if (open.Count > 0)
        {
            spans[^1].AddRange(open);
        }

        return spans;
    }
}
