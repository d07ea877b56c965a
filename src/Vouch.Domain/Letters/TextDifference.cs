namespace Vouch.Domain.Letters;

/// <summary>What changed between two texts, word by word: what stayed, what went, what came.</summary>
/// <remarks>
/// A longest common subsequence of the words (with the white space after them), found in linear space by Hirschberg's divide and
/// conquer (Comm. ACM 18, 1975). Time grows with the product of the lengths that differ; common beginnings and endings cost nothing.
/// </remarks>
public static class TextDifference
{
    /// <returns>Pieces that give <paramref name="before"/> without those added, and <paramref name="after"/> without those removed.</returns>
    public static IReadOnlyList<Piece> Between(string before, string after)
    {
        string[] old = Words(before), now = Words(after);
        var changes = new List<(ChangeKind Kind, string Word)>();
        Compare(old, now, changes);
        return [.. Runs(changes)];
    }

    public enum ChangeKind
    {
        Same,
        Removed,
        Added,
    }

    public sealed record Piece(ChangeKind Kind, string Text);

    // A word carries the white space behind it, so that pieces put together are the text again.
    private static string[] Words(string text)
    {
        var words = new List<string>();
        var start = 0;
        for (var i = 1; i <= text.Length; i++)
        {
            if (i == text.Length || (char.IsWhiteSpace(text[i - 1]) && !char.IsWhiteSpace(text[i])))
            {
                words.Add(text[start..i]);
                start = i;
            }
        }

        return [.. words];
    }

    private static void Compare(ReadOnlySpan<string> old, ReadOnlySpan<string> now, List<(ChangeKind, string)> changes)
    {
        var head = 0;
        while (head < old.Length && head < now.Length && old[head] == now[head])
        {
            changes.Add((ChangeKind.Same, old[head++]));
        }

        old = old[head..];
        now = now[head..];
        var tail = 0;
        while (tail < old.Length && tail < now.Length && old[^(tail + 1)] == now[^(tail + 1)])
        {
            tail++;
        }

        var ending = old[^tail..];
        Middle(old[..^tail], now[..^tail], changes);
        foreach (var word in ending)
        {
            changes.Add((ChangeKind.Same, word));
        }
    }

    private static void Middle(ReadOnlySpan<string> old, ReadOnlySpan<string> now, List<(ChangeKind, string)> changes)
    {
        if (old.IsEmpty || now.IsEmpty || (old.Length == 1 && !now.Contains(old[0])) || (now.Length == 1 && !old.Contains(now[0])))
        {
            AddAll(changes, ChangeKind.Removed, old);
            AddAll(changes, ChangeKind.Added, now);
            return;
        }

        if (old.Length == 1)
        {
            var at = now.IndexOf(old[0]);
            AddAll(changes, ChangeKind.Added, now[..at]);
            changes.Add((ChangeKind.Same, old[0]));
            AddAll(changes, ChangeKind.Added, now[(at + 1)..]);
            return;
        }

        var half = old.Length / 2;
        int[] forward = Lengths(old[..half], now, fromEnd: false), backward = Lengths(old[half..], now, fromEnd: true);
        var split = 0;
        for (var i = 1; i <= now.Length; i++)
        {
            if (forward[i] + backward[now.Length - i] > forward[split] + backward[now.Length - split])
            {
                split = i;
            }
        }

        Compare(old[..half], now[..split], changes);
        Compare(old[half..], now[split..], changes);
    }

    // Lengths of the longest common subsequences of all of one text with every beginning (or ending) of the other.
    private static int[] Lengths(ReadOnlySpan<string> old, ReadOnlySpan<string> now, bool fromEnd)
    {
        var row = new int[now.Length + 1];
        for (var i = 0; i < old.Length; i++)
        {
            var word = fromEnd ? old[^(i + 1)] : old[i];
            var diagonal = 0;
            for (var j = 1; j <= now.Length; j++)
            {
                var above = row[j];
                row[j] = word == (fromEnd ? now[^j] : now[j - 1]) ? diagonal + 1 : Math.Max(above, row[j - 1]);
                diagonal = above;
            }
        }

        return row;
    }

    private static void AddAll(List<(ChangeKind, string)> changes, ChangeKind kind, ReadOnlySpan<string> words)
    {
        foreach (var word in words)
        {
            changes.Add((kind, word));
        }
    }

    private static IEnumerable<Piece> Runs(List<(ChangeKind Kind, string Word)> changes)
    {
        for (var first = 0; first < changes.Count;)
        {
            var end = first;
            while (end < changes.Count && changes[end].Kind == changes[first].Kind)
            {
                end++;
            }

            yield return new Piece(changes[first].Kind, string.Concat(changes[first..end].Select(change => change.Word)));
            first = end;
        }
    }
}
