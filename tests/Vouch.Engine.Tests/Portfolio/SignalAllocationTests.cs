using Vouch.Engine.Numerics;
using Vouch.Engine.Portfolio;

namespace Vouch.Engine.Tests.Portfolio;

public sealed class SignalAllocationTests
{
    private const int Cases = 400;

    /// <summary>Every allocation of random small problems is tried. Seed 11; counts below are of these very cases.</summary>
    [Fact]
    public void The_plan_is_the_best_of_all_in_nearly_every_small_case_and_never_far_from_it()
    {
        int best = 0;
        for (int n = 0; n < Cases; n++)
        {
            var problem = Problem(n, others: 0);
            var plan = SignalAllocation.Allocate(problem);
            double optimum = Enumerate(problem);

            Assert.InRange(plan.Value, plan.ValueWithout - 1e-12, optimum + 1e-9);
            Assert.True(plan.Value - plan.ValueWithout >= (0.95 * (optimum - plan.ValueWithout)) - 1e-9, $"case {n}: {plan.Value} of {optimum}, without {plan.ValueWithout}");
            Assert.Equal(ValueOf(problem, plan.TierOf), plan.Value, 1e-12);
            best += optimum - plan.Value < 1e-9 ? 1 : 0;
        }

        Assert.InRange(best, Cases * 95 / 100, Cases);
    }

    [Fact]
    public void No_pool_gives_more_than_it_has_and_nobody_gets_a_signal_that_is_not_allowed()
    {
        for (int n = 0; n < Cases; n++)
        {
            var problem = Problem(n, others: 2);
            var plan = SignalAllocation.Allocate(problem);

            Assert.True(Keeps(problem, plan.TierOf));
            for (int p = 0; p < problem.Values.Count; p++)
            {
                Assert.True(plan.TierOf[p] == 0 || problem.List.Contains(p) || problem.Others.Contains(p));
            }
        }
    }

    [Fact]
    public void One_more_signal_is_never_worth_less()
    {
        for (int n = 0; n < Cases; n++)
        {
            var problem = Problem(n, others: 0);
            var more = problem with
            {
                Tiers = [.. problem.Tiers.Select(tier => tier with { Allotments = [.. tier.Allotments.Select(count => count + 1)] })],
            };

            Assert.True(Enumerate(more) >= SignalAllocation.Allocate(problem).Value - 1e-12);
            Assert.True(SignalAllocation.Allocate(more).Value >= SignalAllocation.Allocate(problem).Value - 0.002);
        }
    }

    [Fact]
    public void A_program_beside_the_list_joins_only_when_it_is_worth_its_place()
    {
        SignalProblem Problem(double price) => new()
        {
            Values = [0.5, 1],
            Chances = new double[] { 0.5, 0.1 },
            Tiers = [new(new double[] { 0.6, 0.6 }, [0, 0], [1])],
            List = [0],
            Others = [1],
            PriceOfPlace = price,
        };

        Assert.Equal([0, 1], SignalAllocation.Allocate(Problem(0.01)).TierOf);
        Assert.Equal([1, 0], SignalAllocation.Allocate(Problem(0.9)).TierOf);
    }

    [Fact]
    public void Impossible_problems_are_refused()
    {
        var problem = Problem(0, others: 0);
        Assert.Throws<ArgumentException>(() => SignalAllocation.Allocate(problem with { List = [0, 0] }));
        Assert.Throws<ArgumentException>(() => SignalAllocation.Allocate(problem with { Chances = new double[1] }));
        Assert.Throws<ArgumentException>(() => SignalAllocation.Allocate(problem with { Tiers = [problem.Tiers[0] with { Allotments = [-1, 0] }] }));
    }

    // Two tiers; two pools in every third case; some programs may not be signaled.
    private static SignalProblem Problem(int n, int others)
    {
        var random = RandomSequence.For(seed: 11, purpose: 0, trial: n);
        int programs = 3 + random.NextBelow(5), states = 1 + random.NextBelow(5), pools = n % 3 == 0 ? 2 : 1;
        var values = new double[programs];
        var chances = new double[programs * states];
        var silver = new double[chances.Length];
        var gold = new double[chances.Length];
        for (int i = 0; i < chances.Length; i++)
        {
            chances[i] = random.NextUniform() * 0.6;
            silver[i] = chances[i] + ((1 - chances[i]) * 0.4 * random.NextUniform());
            gold[i] = silver[i] + ((1 - silver[i]) * 0.5 * random.NextUniform());
        }

        var poolOf = new int[programs];
        for (int p = 0; p < programs; p++)
        {
            values[p] = random.NextUniform();
            poolOf[p] = random.NextUniform() < 0.15 ? -1 : random.NextBelow(pools);
        }

        int[] goldCounts = [.. Enumerable.Range(0, pools).Select(_ => random.NextBelow(3))];
        int[] silverCounts = [.. Enumerable.Range(0, pools).Select(_ => random.NextBelow(4))];
        return new()
        {
            Values = values,
            Chances = chances,
            Tiers = [new(gold, poolOf, goldCounts), new(silver, poolOf, silverCounts)],
            List = [.. Enumerable.Range(0, programs - others)],
            Others = [.. Enumerable.Range(programs - others, others)],
            PriceOfPlace = others > 0 ? 0.02 : 0,
        };
    }

    private static double Enumerate(SignalProblem problem)
    {
        int programs = problem.Values.Count;
        double best = double.NegativeInfinity;
        for (int code = 0; code < Math.Pow(3, programs); code++)
        {
            var tiers = new byte[programs];
            for (int p = 0, rest = code; p < programs; p++, rest /= 3)
            {
                tiers[p] = (byte)(rest % 3);
            }

            if (Keeps(problem, tiers))
            {
                best = Math.Max(best, ValueOf(problem, tiers));
            }
        }

        return best;
    }

    private static bool Keeps(SignalProblem problem, IReadOnlyList<byte> tiers)
    {
        for (int t = 0; t < problem.Tiers.Count; t++)
        {
            var tier = problem.Tiers[t];
            var used = new int[tier.Allotments.Count];
            for (int p = 0; p < tiers.Count; p++)
            {
                if (tiers[p] == t + 1)
                {
                    if (tier.PoolOf[p] < 0)
                    {
                        return false;
                    }

                    used[tier.PoolOf[p]]++;
                }
            }

            if (used.Zip(tier.Allotments).Any(pair => pair.First > pair.Second))
            {
                return false;
            }
        }

        return true;
    }

    private static double ValueOf(SignalProblem problem, IReadOnlyList<byte> tiers)
    {
        int states = problem.Chances.Length / problem.Values.Count;
        double sum = 0;
        for (int s = 0; s < states; s++)
        {
            double none = 1;
            foreach (int p in problem.List.OrderByDescending(p => problem.Values[p]).ThenBy(p => p))
            {
                var chances = tiers[p] == 0 ? problem.Chances : problem.Tiers[tiers[p] - 1].Chances;
                double chance = chances.Span[(p * states) + s];
                sum += none * chance * problem.Values[p];
                none *= 1 - chance;
            }
        }

        return sum / states;
    }
}
