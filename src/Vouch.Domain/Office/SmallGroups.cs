namespace Vouch.Domain.Office;

/// <summary>
/// Which numbers about groups an office is shown, so that none of them tells about a few people whom one could name: groups of one to four are
/// withheld, and with them as many others as it takes that no total, and not even this rule itself, gives them away. Nobody at all is shown as
/// nobody.
/// </summary>
public static class SmallGroups
{
    /// <summary>The smallest group that is shown.</summary>
    public const int Least = 5;

    /// <param name="Rows">For each row, whether it is shown.</param>
    /// <param name="Totals">Whether the sums over all rows may be shown.</param>
    public sealed record Showing(IReadOnlyList<bool> Rows, bool Totals);

    public static bool IsSmall(int people) => people is > 0 and < Least;

    /// <summary>
    /// For a table whose rows are groups without a common member, each split into the same parts, with the sums of the parts below. Withheld is
    /// every row with a small part; then the smallest others, all of equal size at once, until the withheld of each part hold a part that is
    /// not small beside one that is, and leave no small sum. When none are left to withhold, the sums are.
    /// </summary>
    /// <param name="rows">Each of the same length, nothing negative.</param>
    /// <remarks>Two tables of the same number of withheld rows may be told apart by nothing else: <c>SmallGroupsTests</c> proves it for all small tables.</remarks>
    public static Showing Show(IReadOnlyList<IReadOnlyList<int>> rows)
    {
        ArgumentNullException.ThrowIfNull(rows);
        var shown = rows.Select(row => !row.Any(IsSmall)).ToArray();
        while (GivesAway(rows, shown))
        {
            var left = Enumerable.Range(0, rows.Count).Where(row => shown[row] && rows[row].Sum() > 0).ToList();
            if (left.Count == 0)
            {
                return new(shown, Totals: false);
            }

            var smallest = left.Min(row => rows[row].Sum());
            foreach (var row in left.Where(row => rows[row].Sum() == smallest))
            {
                shown[row] = false;
            }
        }

        return new(shown, Totals: true);
    }

    /// <summary>
    /// For steps of which each counts those who also took the ones before. A step is withheld when it, or what was lost since the last step
    /// shown, is small.
    /// </summary>
    /// <param name="falling">Never rising.</param>
    public static IReadOnlyList<int?> ShowSteps(IReadOnlyList<int> falling)
    {
        ArgumentNullException.ThrowIfNull(falling);
        var shown = new int?[falling.Count];
        int? last = null;
        for (var step = 0; step < falling.Count; step++)
        {
            if (!IsSmall(falling[step]) && !(last is { } before && IsSmall(before - falling[step])))
            {
                shown[step] = last = falling[step];
            }
        }

        return shown;
    }

    private static bool GivesAway(IReadOnlyList<IReadOnlyList<int>> rows, bool[] shown)
    {
        var withheld = rows.Where((_, row) => !shown[row]).ToList();
        if (withheld.Count == 0)
        {
            return false;
        }

        if (withheld.Count == 1 || withheld.TrueForAll(row => row.Any(IsSmall)))
        {
            return true;
        }

        return Enumerable.Range(0, withheld[0].Count).Any(part =>
            IsSmall(withheld.Sum(row => row[part])) || (withheld.Any(row => IsSmall(row[part])) && !withheld.Any(row => row[part] >= Least)));
    }
}
