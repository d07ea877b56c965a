namespace Vouch.App.Files.Pdf;

/// <summary>
/// Breaks a paragraph into lines so that the sum of squared gaps is least over the whole paragraph (dynamic programming over
/// break points, as in Knuth and Plass 1981 without hyphenation), which sets evener lines than filling each in turn.
/// </summary>
internal static class LineBreaker
{
    private const float OverfullPenalty = 1e9f;

    /// <param name="Words">The words of the line.</param>
    /// <param name="Width">Their width with plain spaces.</param>
    /// <param name="Last">Whether it ends the paragraph.</param>
    public readonly record struct Line(IReadOnlyList<string> Words, float Width, bool Last);

    public static List<Line> Break(string paragraph, TextStyle style, float width)
    {
        var words = paragraph.Split([' ', '\t', '\n', '\r', '\u00A0'], StringSplitOptions.RemoveEmptyEntries)
            .SelectMany(w => Fit(w, style, width)).ToArray();
        var lines = new List<Line>();
        if (words.Length == 0)
        {
            return lines;
        }

        var space = style.Font.Shape(" ", style.Size).Width;
        var widths = Array.ConvertAll(words, w => style.Font.Shape(w, style.Size).Width);
        var breaks = BestBreaks(widths, space, width);
        for (var first = 0; first < words.Length;)
        {
            var end = breaks[first];
            var total = widths[first..end].Sum() + (space * (end - first - 1));
            lines.Add(new Line(words[first..end], total, end == words.Length));
            first = end;
        }

        return lines;
    }

    private static int[] BestBreaks(float[] widths, float space, float width)
    {
        var cost = new double[widths.Length + 1];
        var next = new int[widths.Length];
        for (var first = widths.Length - 1; first >= 0; first--)
        {
            cost[first] = double.MaxValue;
            var total = -space;
            for (var end = first + 1; end <= widths.Length; end++)
            {
                total += widths[end - 1] + space;
                var overfull = total > width + 0.01f;
                if (overfull && end > first + 1)
                {
                    break;
                }

                var gap = end == widths.Length ? 0 : width - total;
                var sum = (overfull ? OverfullPenalty : gap * gap) + cost[end];
                if (sum < cost[first])
                {
                    cost[first] = sum;
                    next[first] = end;
                }
            }
        }

        return next;
    }

    /// <summary>A word wider than the line (a link, a long identifier) is cut; nothing runs off the paper.</summary>
    private static IEnumerable<string> Fit(string word, TextStyle style, float width)
    {
        while (word.Length > 1 && style.Font.Shape(word, style.Size).Width > width)
        {
            var take = word.Length - 1;
            while (take > 1 && (style.Font.Shape(word[..take], style.Size).Width > width || char.IsHighSurrogate(word[take - 1])))
            {
                take--;
            }

            yield return word[..take];
            word = word[take..];
        }

        yield return word;
    }
}
