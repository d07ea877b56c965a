using CsCheck;
using Google.OrTools.Graph;
using Vouch.Engine.Assignment;

namespace Vouch.Engine.Tests.Assignment;

public sealed class AssignmentTests
{
    private sealed record Case(int[] Capacities, int[] Demands, ScoredPair[] Pairs);

    private static Gen<Case> Cases(int mentors, int mentees, int most, int scores, double share) =>
        from m in Gen.Int[1, mentors]
        from n in Gen.Int[1, mentees]
        from seed in Gen.Int
        select Make(new Random(seed), m, n, most, scores, share);

    [Fact]
    public void Coverage_first_equals_trying_every_assignment() =>
        Cases(4, 4, most: 2, scores: 4, share: 0.7).Sample(
            c => Assert.Equal(
                EveryAssignment(c).Max(r => (r.Covered, r.Pairs.Count, r.Total, r.Lowest ?? long.MinValue)),
                Key(Find(c, AssignmentObjective.Coverage))),
            iter: 1_500);

    [Fact]
    public void Total_first_equals_trying_every_assignment() =>
        Cases(4, 4, most: 2, scores: 4, share: 0.7).Sample(
            c =>
            {
                var found = Find(c, AssignmentObjective.Total);
                Assert.Equal(
                    EveryAssignment(c).Max(r => (r.Total, r.Covered, r.Pairs.Count, r.Lowest ?? long.MinValue)),
                    (found.Total, found.Covered, found.Pairs.Count, found.Lowest ?? long.MinValue));
            },
            iter: 1_500);

    [Fact]
    public void The_total_equals_that_of_a_min_cost_flow_solver() =>
        Cases(60, 60, most: 3, scores: 10_000, share: 0.3).Sample(
            c =>
            {
                var found = Find(c, AssignmentObjective.Coverage);
                Assert.Equal(ByOrTools(c), (found.Covered, found.Pairs.Count, found.Total));
            },
            iter: 60);

    [Fact]
    public void A_whole_cohort_equals_a_min_cost_flow_solver()
    {
        var random = new Random(7);
        var made = Make(random, 500, 500, most: 3, scores: 10_000, share: 0.176);
        var c = made with { Capacities = [.. made.Capacities.Select(_ => 3)], Demands = [.. made.Demands.Select(_ => 3)] };
        var found = Find(c, AssignmentObjective.Coverage);

        Assert.InRange(c.Pairs.Length, 43_000, 45_000);
        Assert.Equal(ByOrTools(c), (found.Covered, found.Pairs.Count, found.Total));
    }

    [Fact]
    public void Nobody_leaves_a_stable_assignment_for_each_other() =>
        Cases(8, 8, most: 3, scores: 5, share: 0.6).Sample(
            c =>
            {
                var found = StableAssignment.Find(Problem(c));
                AssertFeasible(c, found);
                foreach (var pair in c.Pairs.Except(found.Pairs))
                {
                    var ofMentor = found.Pairs.Where(p => p.Mentor == pair.Mentor).ToArray();
                    var ofMentee = found.Pairs.Where(p => p.Mentee == pair.Mentee).ToArray();
                    Assert.False(Wants(ofMentor, c.Capacities[pair.Mentor], pair.Score)
                        && Wants(ofMentee, c.Demands[pair.Mentee], pair.Score));
                }
            },
            iter: 2_000);

    [Fact]
    public void Among_equal_scores_the_stable_assignment_takes_as_many_pairs_as_possible() =>
        Cases(5, 5, most: 2, scores: 1, share: 0.5).Sample(
            c =>
            {
                var equal = c with { Pairs = [.. c.Pairs.Select(p => p with { Score = 7 })] };
                Assert.Equal(Find(equal, AssignmentObjective.Coverage).Pairs.Count, StableAssignment.Find(Problem(equal)).Pairs.Count);
            },
            iter: 1_000);

    [Fact]
    public void Of_equal_totals_the_one_with_the_best_lowest_score_is_taken()
    {
        // 1 + 9 or 5 + 5.
        var c = new Case([1, 1], [1, 1], [new(0, 0, 9), new(1, 1, 1), new(0, 1, 5), new(1, 0, 5)]);

        Assert.Equal(5, Find(c, AssignmentObjective.Coverage).Lowest);
    }

    [Fact]
    public void Scores_that_cannot_be_added_up_exactly_are_refused()
    {
        var c = new Case([1], [1, 1], [new(0, 0, long.MaxValue), new(0, 1, long.MinValue)]);

        Assert.Throws<ArgumentException>(() => Find(c, AssignmentObjective.Coverage));
    }

    private static Case Make(Random random, int mentors, int mentees, int most, int scores, double share)
    {
        var pairs = from mentor in Enumerable.Range(0, mentors)
                    from mentee in Enumerable.Range(0, mentees)
                    where random.NextDouble() < share
                    select new ScoredPair(mentor, mentee, random.Next(-1, scores));
        return new(
            [.. Enumerable.Range(0, mentors).Select(_ => random.Next(most + 1))],
            [.. Enumerable.Range(0, mentees).Select(_ => random.Next(most + 1))],
            [.. pairs.Take(mentors <= 4 ? 10 : int.MaxValue)]);
    }

    private static AssignmentProblem Problem(Case c) => new(c.Capacities, c.Demands, c.Pairs);

    private static AssignmentResult Find(Case c, AssignmentObjective objective)
    {
        var found = OptimalAssignment.Find(Problem(c), objective, TestContext.Current.CancellationToken);
        AssertFeasible(c, found);
        return found;
    }

    private static (int, int, long, long) Key(AssignmentResult r) => (r.Covered, r.Pairs.Count, r.Total, r.Lowest ?? long.MinValue);

    private static void AssertFeasible(Case c, AssignmentResult found)
    {
        Assert.Equal(found.Pairs.Count, found.Pairs.Distinct().Count());
        Assert.Subset(c.Pairs.ToHashSet(), found.Pairs.ToHashSet());
        Assert.All(found.Pairs.CountBy(p => p.Mentor), g => Assert.True(g.Value <= c.Capacities[g.Key]));
        Assert.All(found.Pairs.CountBy(p => p.Mentee), g => Assert.True(g.Value <= c.Demands[g.Key]));
    }

    private static bool Wants(ScoredPair[] held, int room, long score) =>
        held.Length < room || (room > 0 && held.Min(p => p.Score) < score);

    private static IEnumerable<AssignmentResult> EveryAssignment(Case c)
    {
        for (var subset = 0; subset < 1 << c.Pairs.Length; subset++)
        {
            var pairs = c.Pairs.Where((_, i) => (subset >> i & 1) != 0).ToArray();
            if (pairs.CountBy(p => p.Mentor).All(g => g.Value <= c.Capacities[g.Key])
                && pairs.CountBy(p => p.Mentee).All(g => g.Value <= c.Demands[g.Key]))
            {
                yield return new(
                    pairs,
                    pairs.Select(p => p.Mentee).Distinct().Count(),
                    pairs.Sum(p => p.Score),
                    pairs.Length == 0 ? null : pairs.Min(p => p.Score));
            }
        }
    }

    private static (int Covered, int Pairs, long Total) ByOrTools(Case c)
    {
        const long Further = 10_000_000;
        var flow = new MinCostFlow();
        var (n, m) = (c.Demands.Length, c.Capacities.Length);
        var (source, sink) = (n + m, n + m + 1);
        for (var i = 0; i < n; i++)
        {
            flow.AddArcWithCapacityAndUnitCost(source, i, Math.Min(1, c.Demands[i]), 0);
            flow.AddArcWithCapacityAndUnitCost(source, i, Math.Max(0, c.Demands[i] - 1), Further);
        }

        var arcs = c.Pairs.Select(p => flow.AddArcWithCapacityAndUnitCost(p.Mentee, n + p.Mentor, 1, 10_000 - p.Score)).ToArray();
        for (var j = 0; j < m; j++)
        {
            flow.AddArcWithCapacityAndUnitCost(n + j, sink, c.Capacities[j], 0);
        }

        flow.SetNodeSupply(source, c.Demands.Sum());
        flow.SetNodeSupply(sink, -c.Demands.Sum());
        Assert.Equal(MinCostFlowBase.Status.OPTIMAL, flow.SolveMaxFlowWithMinCost());
        var used = c.Pairs.Where((_, i) => flow.Flow(arcs[i]) > 0).ToArray();
        return (used.Select(p => p.Mentee).Distinct().Count(), used.Length, used.Sum(p => p.Score));
    }
}
