using System.Globalization;

namespace Vouch.Tests.App.Mentorships;

/// <summary>
/// A reader of iCalendar lines that knows nothing of the library that wrote them: unfolds, checks what RFC 5545 asks of every line,
/// and resolves a zoned time by the VTIMEZONE in the same file.
/// </summary>
internal sealed class IcsLines
{
    private readonly List<(string Component, string Name, string Parameters, string Value)> _lines = [];

    public IcsLines(string text)
    {
        Assert.EndsWith("\r\n", text, StringComparison.Ordinal);
        Assert.DoesNotContain("\n", text.Replace("\r\n", "", StringComparison.Ordinal), StringComparison.Ordinal);
        foreach (var physical in text.Split("\r\n"))
        {
            Assert.True(System.Text.Encoding.UTF8.GetByteCount(physical) <= 75 + 1, $"Longer than 75 octets: {physical}");
        }

        Stack<string> open = [];
        foreach (var line in text.Replace("\r\n ", "", StringComparison.Ordinal).Split("\r\n", StringSplitOptions.RemoveEmptyEntries))
        {
            var colon = ValueStart(line);
            var head = line[..colon];
            var semicolon = head.IndexOf(';', StringComparison.Ordinal);
            var name = semicolon < 0 ? head : head[..semicolon];
            var value = line[(colon + 1)..];
            if (name == "BEGIN")
            {
                open.Push(value);
            }

            _lines.Add((string.Join('/', open.Reverse()), name, semicolon < 0 ? "" : head[(semicolon + 1)..], value));
            if (name == "END")
            {
                Assert.Equal(value, open.Pop());
            }
        }

        Assert.Empty(open);
    }

    public string this[string component, string name] => Assert.Single(All(component, name)).Value;

    public IReadOnlyList<(string Parameters, string Value)> All(string component, string name) =>
        [.. _lines.Where(l => l.Component == component && l.Name == name).Select(l => (l.Parameters, l.Value))];

    /// <summary>The instant of a property such as <c>DTSTART;TZID=…:20261101T170000</c>, by the rules the file brings along.</summary>
    public DateTimeOffset Instant(string name)
    {
        var (parameters, value) = Assert.Single(All("VCALENDAR/VEVENT", name));
        if (value.EndsWith('Z'))
        {
            Assert.Empty(parameters);
            return new DateTimeOffset(Time(value[..^1]), TimeSpan.Zero);
        }

        Assert.Equal($"TZID={this["VCALENDAR/VTIMEZONE", "TZID"]}", parameters);
        var local = Time(value);
        return new DateTimeOffset(local, OffsetAt(local)).ToUniversalTime();
    }

    private TimeSpan OffsetAt(DateTime local)
    {
        List<(DateTime Start, TimeSpan From, TimeSpan To)> observances = [];
        foreach (var kind in new[] { "STANDARD", "DAYLIGHT" })
        {
            var component = $"VCALENDAR/VTIMEZONE/{kind}";
            var (starts, froms, tos) = (All(component, "DTSTART"), All(component, "TZOFFSETFROM"), All(component, "TZOFFSETTO"));
            Assert.True(starts.Count == froms.Count && froms.Count == tos.Count);
            observances.AddRange(starts.Select((start, i) => (Time(start.Value), Offset(froms[i].Value), Offset(tos[i].Value))));
        }

        Assert.NotEmpty(observances);
        return observances.Where(o => o.Start <= local).MaxBy(o => o.Start).To;
    }

    private static DateTime Time(string value) => DateTime.ParseExact(value, "yyyyMMdd'T'HHmmss", CultureInfo.InvariantCulture);

    private static TimeSpan Offset(string value) =>
        (value[0] == '-' ? -1 : 1) * new TimeSpan(int.Parse(value[1..3], null), int.Parse(value[3..5], null), 0);

    private static int ValueStart(string line)
    {
        var quoted = false;
        for (var i = 0; i < line.Length; i++)
        {
            quoted ^= line[i] == '"';
            if (line[i] == ':' && !quoted)
            {
                return i;
            }
        }

        throw new FormatException($"A line without a value: {line}");
    }
}
