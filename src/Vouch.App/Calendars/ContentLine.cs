using System.Text.RegularExpressions;

namespace Vouch.App.Calendars;

/// <summary>One property of an iCalendar file, its folded lines put together (RFC 5545, 3.1).</summary>
/// <param name="Number">The line of the file it begins on.</param>
internal sealed partial record ContentLine(int Number, string Name, string Parameters, string Value)
{
    // A line longer than any property that is read here: the rest of it is somebody's description or picture.
    private const int Longest = 20_000;

    public static IEnumerable<ContentLine> Of(TextReader text)
    {
        var (number, begin, whole) = (0, 0, new System.Text.StringBuilder());
        while (text.ReadLine() is { } line)
        {
            number++;
            if (line.Length > 0 && line[0] is ' ' or '\t')
            {
                whole.Append(whole.Length < Longest ? line.AsSpan(1) : []);
                continue;
            }

            if (Split(begin, whole) is { } property)
            {
                yield return property;
            }

            (begin, _) = (number, whole.Clear().Append(line));
        }

        if (Split(begin, whole) is { } last)
        {
            yield return last;
        }
    }

    /// <summary>A parameter's value without quotes; null when it is not there.</summary>
    public string? Parameter(string name) =>
        Parts().Matches(Parameters).FirstOrDefault(match => match.Groups[1].Value.Equals(name, StringComparison.OrdinalIgnoreCase))?.Groups[2].Value.Trim('"');

    private static ContentLine? Split(int number, System.Text.StringBuilder line)
    {
        var quoted = false;
        var nameEnds = -1;
        for (var i = 0; i < line.Length && i < Longest; i++)
        {
            var c = line[i];
            quoted ^= c == '"';
            if (nameEnds < 0 && c is ';' or ':')
            {
                nameEnds = i;
            }

            if (c == ':' && !quoted)
            {
                return new(number, line.ToString(0, nameEnds).ToUpperInvariant(), line.ToString(nameEnds, i - nameEnds), line.ToString(i + 1, line.Length - i - 1).Trim());
            }
        }

        return null;
    }

    [GeneratedRegex(";([A-Za-z0-9-]+)=(\"[^\"]*\"|[^;:\"]*)", RegexOptions.CultureInvariant)]
    private static partial Regex Parts();
}
