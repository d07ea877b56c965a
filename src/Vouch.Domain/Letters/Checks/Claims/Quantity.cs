using System.Globalization;
using Vouch.Domain.Letters.Checks.Text;

namespace Vouch.Domain.Letters.Checks.Claims;

/// <summary>A number in a text with the words that say what it counts.</summary>
/// <param name="Value">Its value.</param>
/// <param name="Percent">Whether it is a share of a hundred.</param>
/// <param name="First">Index of its first token.</param>
/// <param name="Last">Index of its last token.</param>
/// <param name="Nouns">Stems of the words just after it.</param>
/// <param name="Rounded">Whether it was told as a fraction in words ("a third of"), which nobody means to the percent.</param>
internal sealed record Quantity(double Value, bool Percent, int First, int Last, IReadOnlyList<string> Nouns, bool Rounded = false)
{
    private static readonly Dictionary<string, double> Words = new(StringComparer.Ordinal)
    {
        ["two"] = 2, ["three"] = 3, ["four"] = 4, ["five"] = 5, ["six"] = 6, ["seven"] = 7, ["eight"] = 8, ["nine"] = 9, ["ten"] = 10,
        ["eleven"] = 11, ["twelve"] = 12, ["thirteen"] = 13, ["fourteen"] = 14, ["fifteen"] = 15, ["sixteen"] = 16, ["seventeen"] = 17,
        ["eighteen"] = 18, ["nineteen"] = 19, ["twenty"] = 20, ["thirty"] = 30, ["forty"] = 40, ["fifty"] = 50, ["sixty"] = 60,
        ["seventy"] = 70, ["eighty"] = 80, ["ninety"] = 90, ["dozen"] = 12, ["twice"] = 2, ["thrice"] = 3, ["hundred"] = 100, ["thousand"] = 1000,
    };

    private static readonly Dictionary<string, double> Ordinals = new(StringComparer.Ordinal)
    {
        ["second"] = 2, ["third"] = 3, ["fourth"] = 4, ["fifth"] = 5, ["sixth"] = 6, ["seventh"] = 7, ["eighth"] = 8, ["ninth"] = 9, ["tenth"] = 10,
    };

    private static readonly HashSet<string> Labelled = ["step", "level", "type", "phase", "stage", "grade", "class", "part", "pgy", "ms", "table", "figure", "chapter", "version", "category"];
    private static readonly HashSet<string> CountedByOrdinal = ["year", "place", "week", "month", "attempt"];
    private static readonly HashSet<string> Skipped = ["a", "an", "the", "of", "her", "his", "their", "my", "our", "more", "other", "different", "separate", "and", "in", "on", "at", "for", "with", "to"];

    /// <summary>Units as records write them: "8 h/week", "10-min talk".</summary>
    private static readonly Dictionary<string, string> Unabbreviated = new(StringComparer.Ordinal)
    {
        ["h"] = Stem.Of("hour"), ["hr"] = Stem.Of("hour"), ["hrs"] = Stem.Of("hour"), ["min"] = Stem.Of("minute"), ["mins"] = Stem.Of("minute"), ["wk"] = Stem.Of("week"), ["wks"] = Stem.Of("week"),
        ["mo"] = Stem.Of("month"), ["mos"] = Stem.Of("month"), ["yr"] = Stem.Of("year"), ["yrs"] = Stem.Of("year"),
    };

    /// <summary>The stem of a word, of a unit the stem of its full name.</summary>
    public static string StemOf(string word) => Unabbreviated.TryGetValue(word, out var unit) ? unit : Stem.Of(word);

    public static List<Quantity> In(LetterText text)
    {
        var tokens = text.Tokens;
        var found = new List<Quantity>();
        for (var i = 0; i < tokens.Length; i++)
        {
            if (PartOfHour(tokens, i) is { } minutes)
            {
                found.Add(new Quantity(minutes.Value, Percent: false, i, minutes.Last, [Stem.Of("minutes")]));
                i = minutes.Last;
                continue;
            }

            if (Fraction(tokens, i) is { } fraction)
            {
                found.Add(new Quantity(fraction.Value, Percent: true, i, fraction.Last, NounsAfter(tokens, fraction.Last + 1), Rounded: true));
                i = fraction.Last;
                continue;
            }

            if (IsLabel(text, i) || Read(tokens, i) is not { } number)
            {
                continue;
            }

            var percent = tokens[number.Last].Is(TokenMarks.Percent) || (number.Last + 1 < tokens.Length && tokens[number.Last + 1].Word is "percent");
            found.Add(new Quantity(number.Value, percent, i, number.Last, NounsAfter(tokens, number.Last + 1)));
            i = number.Last;
        }

        return found;
    }

    /// <summary>The number that begins or ends at a token, if one does.</summary>
    public static double? ValueAt(Token[] tokens, int i) => Read(tokens, i)?.Value;

    public bool SharesNoun(Quantity other) => Nouns.Intersect(other.Nouns, StringComparer.Ordinal).Any();

    /// <summary>The number belongs to a name: COVID-19, PGY-2, Step 1, type 2, 24/7.</summary>
    private static bool IsLabel(LetterText text, int i)
    {
        var token = text.Tokens[i];
        if (!token.Is(TokenMarks.Number))
        {
            return false;
        }

        var before = i > 0 ? text.Tokens[i - 1] : default;
        var joined = token.Start > 1 && text.Source[token.Start - 1] == '-' && before.Word is not null && before.End == token.Start - 1 && before.Is(TokenMarks.Capital);
        var slashed = (token.End < text.Source.Length && text.Source[token.End] == '/') || (token.Start > 0 && text.Source[token.Start - 1] == '/');
        return joined || (slashed && token.Word is "24" or "7") || (before.Word is not null && Labelled.Contains(before.Word) && token.Word.Length == 1);
    }

    /// <summary>"A quarter of an hour", "half an hour".</summary>
    private static (double Value, int Last)? PartOfHour(Token[] tokens, int i)
    {
        string Word(int ahead) => i + ahead < tokens.Length ? tokens[i + ahead].Word : "";
        return (Word(0), Word(1), Word(2), Word(3), Word(4)) switch
        {
            ("half", "an", "hour", _, _) => (30, i + 2),
            ("a", "quarter", "of", "an", "hour") => (15, i + 4),
            ("quarter", "of", "an", "hour", _) => (15, i + 3),
            ("three", "quarters", "of", "an", "hour") => (45, i + 4),
            _ => null,
        };
    }

    /// <summary>"A third of", "half of the", "three quarters of": a share in words.</summary>
    private static (double Value, int Last)? Fraction(Token[] tokens, int i)
    {
        var before = i > 0 ? tokens[i - 1].Word : "";
        var after = i + 1 < tokens.Length ? tokens[i + 1].Word : "";
        var measured = before is "by" or "about" or "almost" or "nearly" or "roughly" or "over" || (before == "than" && i > 1 && tokens[i - 2].Word is "more" or "less" or "fewer");
        if (tokens[i].Word == "half" && (after is "of" or "the" || (measured && after is not ("a" or "an" or "hour" or "day"))))
        {
            return (50, i);
        }

        var parts = tokens[i].Word switch { "a" or "one" => 1, "two" => 2, "three" => 3, _ => 0 };
        var followed = i + 2 < tokens.Length && tokens[i + 2].Word == "of";
        var whole = parts == 0 || i + 1 >= tokens.Length || (parts == 1 && !followed) ? 0
            : tokens[i + 1].Word switch { "third" or "thirds" => 3, "quarter" or "quarters" or "fourth" => 4, "fifth" or "fifths" => 5, "tenth" => 10, _ => 0 };
        return whole == 0 ? null : (100.0 * parts / whole, i + 1);
    }

    private static (double Value, int Last)? Read(Token[] tokens, int i)
    {
        var word = tokens[i].Word;
        if (tokens[i].Is(TokenMarks.Number))
        {
            var digits = word.TrimEnd('s', 't', 'n', 'd', 'r', 'h', 'x');
            return double.TryParse(digits.Replace(",", "", StringComparison.Ordinal), NumberStyles.Float, CultureInfo.InvariantCulture, out var value) ? (value, i) : null;
        }

        if (Ordinals.TryGetValue(word, out var ordinal))
        {
            return i + 1 < tokens.Length && CountedByOrdinal.Contains(tokens[i + 1].Word) ? (ordinal, i) : null;
        }

        if (!Words.TryGetValue(word, out var number))
        {
            return null;
        }

        var last = i;
        if (number is >= 20 and < 100 && i + 1 < tokens.Length && Unit(tokens[i + 1].Word) is { } unit)
        {
            number += unit;
            last++;
        }

        while (last + 1 < tokens.Length && tokens[last + 1].Word is "hundred" or "thousand" or "dozen")
        {
            number *= Words[tokens[last + 1].Word];
            last++;
        }

        return (number, last);
    }

    private static double? Unit(string word) => word == "one" ? 1 : Words.TryGetValue(word, out var value) && value < 10 && word is not ("twice" or "thrice") ? value : null;

    private static List<string> NounsAfter(Token[] tokens, int from)
    {
        var nouns = new List<string>();
        for (var i = from; i < Math.Min(from + 5, tokens.Length) && nouns.Count < 3; i++)
        {
            if (tokens[i].Is(TokenMarks.SentenceStart) || tokens[i].Break == Break.Strong || tokens[i].Is(TokenMarks.Number))
            {
                break;
            }

            if (!Skipped.Contains(tokens[i].Word))
            {
                nouns.Add(StemOf(tokens[i].Word));
            }
        }

        return nouns;
    }
}
