namespace Vouch.Domain.Letters.Checks.Text;

/// <summary>Finds sentence boundaries in letters: abbreviations, initials, headings and hard-wrapped lines are known.</summary>
internal static class SentenceSplitter
{
    /// <summary>A line shorter than this that is followed by another is a line of its own (letterhead, salutation, list).</summary>
    private const int ShortLine = 45;

    private static readonly HashSet<string> Abbreviations = new(StringComparer.OrdinalIgnoreCase)
    {
        "dr", "mr", "mrs", "ms", "mx", "prof", "st", "jr", "sr", "vs", "e.g", "i.e", "eg", "ie", "cf", "al", "no", "fig", "approx",
        "m.d", "ph.d", "d.o", "m.p.h", "m.s", "b.s", "b.a", "u.s", "a.m", "p.m", "dept", "univ", "inc", "ave", "blvd", "ste",
    };

    public readonly record struct Span(int Start, int End, bool StartsParagraph);

    public static IEnumerable<Span> Split(string text)
    {
        var start = 0;
        var newParagraph = true;
        for (var i = 0; i < text.Length; i++)
        {
            var end = -1;
            var paragraphBreak = false;
            if (text[i] is '.' or '!' or '?' && EndsSentence(text, i))
            {
                end = i + 1;
                while (end < text.Length && IsClosing(text[end]))
                {
                    end++;
                }
            }
            else if (text[i] == '\n' && EndsLine(text, start, i, out paragraphBreak))
            {
                end = i + 1;
            }

            if (end < 0)
            {
                i = SkipRun(text, i);
                continue;
            }

            if (HasWord(text, start, end))
            {
                yield return new Span(start, end, newParagraph);
                newParagraph = false;
            }

            newParagraph |= paragraphBreak;
            start = end;
            i = end - 1;
        }

        if (HasWord(text, start, text.Length))
        {
            yield return new Span(start, text.Length, newParagraph);
        }
    }

    /// <summary>A run of points and quotes that ends nothing is passed at once, so that a text of nothing else is read in one go.</summary>
    private static int SkipRun(string text, int at)
    {
        if (text[at] is not ('.' or '!' or '?'))
        {
            return at;
        }

        while (at + 1 < text.Length && IsClosing(text[at + 1]))
        {
            at++;
        }

        return at;
    }

    private static bool IsClosing(char c) => c is '.' or '!' or '?' or '"' or '”' or '’' or ')' or '\'';

    private static bool EndsSentence(string text, int at)
    {
        var next = at + 1;
        while (next < text.Length && IsClosing(text[next]))
        {
            next++;
        }

        if (next >= text.Length)
        {
            return true;
        }

        if (!char.IsWhiteSpace(text[next]))
        {
            return false;
        }

        if (text[at] != '.')
        {
            return true;
        }

        var word = WordBefore(text, at);
        if (word.Length == 1 && char.IsUpper(word[0]) && word[0] != 'I')
        {
            return false; // An initial: "J. Alvarez".
        }

        var following = next;
        while (following < text.Length && char.IsWhiteSpace(text[following]))
        {
            following++;
        }

        var lowerFollows = following < text.Length && char.IsLower(text[following]);
        return !lowerFollows && !Abbreviations.Contains(word.ToString());
    }

    private static ReadOnlySpan<char> WordBefore(string text, int at)
    {
        var first = at;
        while (first > 0 && (char.IsLetterOrDigit(text[first - 1]) || text[first - 1] == '.'))
        {
            first--;
        }

        return text.AsSpan(first, at - first);
    }

    private static bool EndsLine(string text, int start, int at, out bool paragraphBreak)
    {
        var next = at + 1;
        while (next < text.Length && text[next] is ' ' or '\t' or '\r')
        {
            next++;
        }

        paragraphBreak = next < text.Length && text[next] == '\n';
        if (paragraphBreak)
        {
            return true;
        }

        var lineStart = text.LastIndexOf('\n', Math.Max(at - 1, 0), Math.Max(at, 0)) + 1;
        var startsList = next < text.Length && text[next] is '•' or '*' or '-' or '–';
        return at - Math.Max(start, lineStart) < ShortLine || startsList;
    }

    private static bool HasWord(string text, int start, int end)
    {
        for (var i = start; i < end; i++)
        {
            if (char.IsLetterOrDigit(text[i]))
            {
                return true;
            }
        }

        return false;
    }
}
