using CsCheck;
using Vouch.Domain.Office;

namespace Vouch.Tests.Domain.Office;

/// <summary>
/// What is shown of groups tells nothing exact about fewer than five people, also to somebody who knows the rule: for every table there is
/// another one that is shown in the same way and has another number there.
/// </summary>
public sealed class SmallGroupsTests
{
    [Theory]
    [InlineData(new[] { 12, 20 }, new[] { true, true }, true)]
    [InlineData(new[] { 12, 3, 20 }, new[] { false, false, true }, true)] // one alone is the total less the others
    [InlineData(new[] { 12, 0, 20 }, new[] { true, true, true }, true)]
    [InlineData(new[] { 5, 4, 4 }, new[] { false, false, false }, true)]
    [InlineData(new[] { 5, 4, 5 }, new[] { false, false, false }, true)] // of equals, all
    [InlineData(new[] { 3 }, new[] { false }, false)]
    [InlineData(new[] { 3, 0 }, new[] { false, true }, false)]
    [InlineData(new int[0], new bool[0], true)]
    public void By_hand(int[] groups, bool[] shown, bool totals)
    {
        var showing = SmallGroups.Show([.. groups.Select(group => (IReadOnlyList<int>)[group])]);

        Assert.Equal(shown, showing.Rows);
        Assert.Equal(totals, showing.Totals);
    }

    [Theory]
    [InlineData(2, 1, 19)]
    [InlineData(3, 1, 19)]
    [InlineData(1, 2, 12)]
    [InlineData(2, 2, 10)]
    public void No_small_number_can_be_worked_out_of_what_is_shown(int rows, int parts, int most)
    {
        var seen = new Dictionary<string, (HashSet<int>[] Values, bool Complete)>();
        foreach (var cells in Tables(rows * parts, most))
        {
            var shown = Shown(cells, parts, out var totals);
            if (!seen.TryGetValue(shown, out var known))
            {
                // A total beyond what is enumerated has tables that are not looked at here.
                known = ([.. cells.Select(_ => new HashSet<int>())], totals is null || totals.Max() <= most);
                seen.Add(shown, known);
            }

            for (var cell = 0; cell < cells.Length; cell++)
            {
                known.Values[cell].Add(cells[cell]);
            }
        }

        var complete = seen.Where(pair => pair.Value.Complete).ToList();
        Assert.True(complete.Count > 10);
        Assert.All(complete, pair => Assert.DoesNotContain(pair.Value.Values, values => values.Count == 1 && SmallGroups.IsSmall(values.Single())));
    }

    [Fact]
    public void No_small_step_and_no_small_loss_can_be_worked_out()
    {
        const int most = 16;
        var seen = new Dictionary<string, List<int[]>>();
        foreach (var steps in Tables(4, most).Where(steps => steps.Zip(steps.Skip(1)).All(pair => pair.First >= pair.Second)))
        {
            var shown = string.Join(' ', SmallGroups.ShowSteps(steps).Select(step => step?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? "x"));
            (seen.TryGetValue(shown, out var same) ? same : seen[shown] = []).Add([.. steps]);
        }

        foreach (var (shown, same) in seen.Where(pair => pair.Key[0] != 'x'))
        {
            for (var step = 0; step < 4; step++)
            {
                var counts = same.Select(steps => steps[step]).Distinct().ToList();
                Assert.False(counts.Count == 1 && SmallGroups.IsSmall(counts[0]), $"{shown}: step {step} is {counts[0]}");
                var losses = step == 0 ? [0] : same.Select(steps => steps[step - 1] - steps[step]).Distinct().ToList();
                Assert.False(losses.Count == 1 && SmallGroups.IsSmall(losses[0]), $"{shown}: {losses[0]} were lost before step {step}");
            }
        }
    }

    /// <summary>Laws of larger tables. Ran with <c>CsCheck_Iter=100000</c>.</summary>
    [Fact]
    public void Nothing_small_is_shown_and_the_order_of_groups_does_not_matter() =>
        Gen.Select(Gen.Int[0, 40], Gen.Int[0, 40]).Array[0, 12].Sample(pairs =>
        {
            IReadOnlyList<IReadOnlyList<int>> rows = [.. pairs.Select(pair => (IReadOnlyList<int>)[pair.Item1, pair.Item2])];
            var showing = SmallGroups.Show(rows);

            Assert.All(rows.Where((_, at) => showing.Rows[at]), row => Assert.DoesNotContain(row, SmallGroups.IsSmall));
            Assert.Equal(showing.Rows.Reverse(), SmallGroups.Show([.. rows.Reverse()]).Rows);
            Assert.NotEqual(1, showing.Totals ? showing.Rows.Count(shown => !shown) : 0);
            if (rows.All(row => !row.Any(SmallGroups.IsSmall)))
            {
                Assert.All(showing.Rows, Assert.True);
            }
        });

    private static string Shown(int[] cells, int parts, out int[]? totals)
    {
        IReadOnlyList<IReadOnlyList<int>> rows = [.. cells.Chunk(parts)];
        var showing = SmallGroups.Show(rows);
        totals = showing.Totals ? [.. Enumerable.Range(0, parts).Select(part => rows.Sum(row => row[part]))] : null;
        return $"{string.Join(' ', rows.Select((row, at) => showing.Rows[at] ? string.Join(',', row) : "x"))} = {(totals is null ? "x" : string.Join(',', totals))}";
    }

    private static IEnumerable<int[]> Tables(int cells, int most)
    {
        var table = new int[cells];
        while (true)
        {
            yield return [.. table];
            var at = 0;
            while (at < cells && table[at] == most)
            {
                table[at++] = 0;
            }

            if (at == cells)
            {
                yield break;
            }

            table[at]++;
        }
    }
}
