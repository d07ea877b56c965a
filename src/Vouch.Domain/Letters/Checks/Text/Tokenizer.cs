namespace Vouch.Domain.Letters.Checks.Text;

/// <summary>
/// Cuts a stretch of text into words. Hyphens part words; apostrophes inside a word stay until contractions are taken apart; marks
/// nobody sees (soft hyphens, joiners, direction marks) and accents written apart belong to the word they stand in.
/// </summary>
internal static class Tokenizer
{
    public static void Read(string text, int start, int end, List<Token> into)
    {
        var firstOfSentence = into.Count;
        var separation = Break.None;
        for (var i = start; i < end;)
        {
            if (!char.IsLetterOrDigit(text[i]))
            {
                separation = Stronger(separation, BreakOf(text, i, start, end));
                i++;
                continue;
            }

            var from = i;
            var digits = char.IsDigit(text[i]);
            i++;
            while (i < end && IsInside(text, i, end, digits))
            {
                i++;
            }

            Add(text, from, i, i < end && text[i] == '%', separation, into, firstOfSentence);
            separation = Break.None;
        }
    }

    private static bool IsInside(string text, int i, int end, bool digits)
    {
        var c = text[i];
        if (char.IsLetterOrDigit(c) || WordShape.IsUnseen(c) || WordShape.IsCombining(c))
        {
            return true;
        }

        var between = i + 1 < end && i > 0;
        return between && (IsApostrophe(c)
            ? char.IsLetter(text[i + 1]) && char.IsLetterOrDigit(text[i - 1])
            : digits && c is '.' or ',' && char.IsDigit(text[i + 1]) && char.IsDigit(text[i - 1]));
    }

    private static bool IsApostrophe(char c) => c is '\'' or '’' or 'ʼ';

    private static Break BreakOf(string text, int i, int start, int end) => text[i] switch
    {
        ';' or ':' or '—' or '–' => Break.Strong,
        '-' when i > start && i + 1 < end && text[i - 1] == ' ' && text[i + 1] == ' ' => Break.Strong,
        '-' when i + 1 < end && text[i + 1] == '-' => Break.Strong,
        ',' or '(' or ')' or '"' or '“' or '”' or '/' => Break.Comma,
        _ => Break.None,
    };

    private static Break Stronger(Break left, Break right) => left > right ? left : right;

    private static void Add(string text, int from, int to, bool percent, Break separation, List<Token> into, int firstOfSentence)
    {
        while (to > from + 1 && WordShape.IsUnseen(text[to - 1]))
        {
            to--;
        }

        var word = WordShape.Of(text.AsSpan(from, to - from));
        var marks = TokenMarks.None;
        if (char.IsUpper(text[from]))
        {
            marks |= TokenMarks.Capital;
            if (to - from > 1 && text.AsSpan(from, to - from).IndexOfAnyInRange('a', 'z') < 0)
            {
                marks |= TokenMarks.AllCapitals;
            }
        }

        if (into.Count == firstOfSentence)
        {
            marks |= TokenMarks.SentenceStart;
        }

        if (char.IsDigit(word[0]))
        {
            marks |= TokenMarks.Number;
        }

        if (percent)
        {
            marks |= TokenMarks.Percent;
        }

        var (head, tail) = Contractions.Part(word);
        if (tail is not null)
        {
            var cut = from + head.Length;
            into.Add(new Token(head, from, Math.Min(cut, to), marks, separation));
            into.Add(new Token(tail, Math.Min(cut, to), to, TokenMarks.None, Break.None));
            return;
        }

        if (word.EndsWith("'s", StringComparison.Ordinal))
        {
            marks |= TokenMarks.Possessive;
            word = word[..^2];
        }

        into.Add(new Token(word, from, to, marks, separation));
    }
}
