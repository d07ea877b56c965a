using System.Globalization;
using Vouch.Domain.Letters.Checks.Text;

namespace Vouch.Domain.Letters.Checks.Claims;

/// <summary>A day, month, season or year named in a text, as far as it was named.</summary>
internal sealed record CalendarMention(int? Year, IReadOnlyList<int> Months, int? Day, int First, int Last)
{
    private static readonly string[] MonthNames =
        ["january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december"];

    private static readonly Dictionary<string, int[]> Seasons = new(StringComparer.Ordinal)
    {
        ["spring"] = [3, 4, 5, 6], ["summer"] = [6, 7, 8], ["fall"] = [9, 10, 11], ["autumn"] = [9, 10, 11], ["winter"] = [12, 1, 2],
    };

    public bool Agrees(DateOnly date) =>
        (Year is null || Year == date.Year) && (Months.Count == 0 || Months.Contains(date.Month)) && (Day is null || Day == date.Day);

    public static List<CalendarMention> In(LetterText text)
    {
        var tokens = text.Tokens;
        var found = new List<CalendarMention>();
        for (var i = 0; i < tokens.Length; i++)
        {
            if ((Iso(text, i) ?? Slashed(text, i)) is { } iso)
            {
                found.Add(iso);
                i = iso.Last;
            }
            else if (MonthAt(tokens, i) is { } month)
            {
                found.Add(AroundMonth(tokens, i, [month]));
                i = found[^1].Last;
            }
            else if (Seasons.TryGetValue(tokens[i].Word, out var months) && i + 1 < tokens.Length && YearAt(tokens, Of(tokens, i + 1)) is { } year)
            {
                found.Add(new CalendarMention(year, months, null, i, Of(tokens, i + 1)));
                i = found[^1].Last;
            }
            else if (YearAt(tokens, i) is { } alone)
            {
                found.Add(new CalendarMention(alone, [], null, i, i));
            }
        }

        return found;
    }

    /// <summary>The days a text names in full.</summary>
    public static IEnumerable<DateOnly> DaysIn(LetterText text) =>
        In(text).Where(m => m is { Year: not null, Day: not null, Months.Count: 1 } && m.Day <= DateTime.DaysInMonth(m.Year.Value, m.Months[0]))
            .Select(m => new DateOnly(m.Year!.Value, m.Months[0], m.Day!.Value));

    /// <summary>The days a text names in full, and the middle of months it names without a day.</summary>
    public static IEnumerable<DateOnly> RoughDaysIn(LetterText text) => DaysIn(text).Concat(In(text)
        .Where(m => m is { Year: not null, Day: null, Months.Count: 1 }).Select(m => new DateOnly(m.Year!.Value, m.Months[0], 15)));

    private static int Of(Token[] tokens, int i) => tokens[i].Word is "of" && i + 1 < tokens.Length ? i + 1 : i;

    private static int? MonthAt(Token[] tokens, int i)
    {
        var token = tokens[i];
        var month = Array.FindIndex(MonthNames, m => m == token.Word || IsShort(token.Word, m)) + 1;
        if (month == 0 || !token.Is(TokenMarks.Capital) || token.Is(TokenMarks.Name))
        {
            return null;
        }

        var ambiguous = month is 5 or 3 && token.Is(TokenMarks.SentenceStart);
        return ambiguous && !(i + 1 < tokens.Length && tokens[i + 1].Is(TokenMarks.Number)) ? null : month;
    }

    /// <summary>"Jan", "Sept": three or four letters; "May" and "March" are whole already, and "Mar" or "Sep" are told by their capital.</summary>
    private static bool IsShort(string word, string month) =>
        word.Length is 3 or 4 && word.Length < month.Length && month.StartsWith(word, StringComparison.Ordinal) && (word.Length == 3 || word == "sept");

    private static CalendarMention AroundMonth(Token[] tokens, int i, int[] months)
    {
        var first = i;
        var last = i;
        int? day = null;
        if (i > 0 && DayAt(tokens, i - 1) is { } before && tokens[i].Break == Break.None)
        {
            day = before;
            first--;
        }
        else if (i + 1 < tokens.Length && DayAt(tokens, i + 1) is { } after && YearAt(tokens, i + 1) is null)
        {
            day = after;
            last++;
        }

        int? year = null;
        if (last + 1 < tokens.Length && YearAt(tokens, Of(tokens, last + 1)) is { } named)
        {
            year = named;
            last = Of(tokens, last + 1);
        }

        return new CalendarMention(year, months, day, first, last);
    }

    private static int? DayAt(Token[] tokens, int i) =>
        tokens[i].Is(TokenMarks.Number) && int.TryParse(tokens[i].Word.TrimEnd('s', 't', 'n', 'd', 'r', 'h'), CultureInfo.InvariantCulture, out var day) && day is >= 1 and <= 31 ? day : null;

    private static int? YearAt(Token[] tokens, int i) =>
        tokens[i].Word.Length == 4 && int.TryParse(tokens[i].Word, CultureInfo.InvariantCulture, out var year) && year is >= 1950 and <= 2100 ? year : null;

    private static CalendarMention? Iso(LetterText text, int i)
    {
        var tokens = text.Tokens;
        if (i + 2 >= tokens.Length || YearAt(tokens, i) is not { } year || text.Source[tokens[i].End] != '-' || text.Source[tokens[i + 1].End] != '-')
        {
            return null;
        }

        return DayAt(tokens, i + 1) is { } month and <= 12 && DayAt(tokens, i + 2) is { } day ? new CalendarMention(year, [month], day, i, i + 2) : null;
    }

    /// <summary>1/13/2025, month first.</summary>
    private static CalendarMention? Slashed(LetterText text, int i)
    {
        var tokens = text.Tokens;
        if (i + 2 >= tokens.Length || text.Source[tokens[i].End] != '/' || text.Source[tokens[i + 1].End] != '/')
        {
            return null;
        }

        return YearAt(tokens, i + 2) is { } year && DayAt(tokens, i) is { } month and <= 12 && DayAt(tokens, i + 1) is { } day
            ? new CalendarMention(year, [month], day, i, i + 2)
            : null;
    }
}
