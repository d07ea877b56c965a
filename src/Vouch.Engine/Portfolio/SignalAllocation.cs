namespace Vouch.Engine.Portfolio;

/// <summary>
/// Allocates signals by marginal gain: each time the signal that adds most to the value of the list, then exchanges until none helps.
/// </summary>
/// <remarks>
/// The value is monotone and the choice a matroid (one signal a program, so many a pool), so the greedy plan is a good start
/// (M. Fisher, G. Nemhauser and L. Wolsey 1978: at least half of what the best brings, where gains never rise); exchanges of one signal
/// and swaps between tiers follow. A gain is exact: with the chance that nobody better admits and the value of what lies below, replacing one
/// chance changes the value linearly. O(signals × candidates × states). Deterministic; ties go to the better liked program, then the smaller index.
/// </remarks>
public static class SignalAllocation
{
    private const int ExchangeRounds = 3;
    private const double Tiny = 1e-12;

    /// <summary>Finds a plan.</summary>
    /// <exception cref="ArgumentException">Lengths differ, or a program stands twice among the candidates.</exception>
    public static SignalPlan Allocate(SignalProblem problem)
    {
        var table = new SignalTable(problem);
        double without = table.Value;
        var left = problem.Tiers.Select(tier => tier.Allotments.ToArray()).ToArray();
        while (table.BestGain(left, Tiny) is { Place: >= 0 } best)
        {
            table.Give(best.Place, best.Tier);
            left[best.Tier - 1][table.PoolOf(best.Place, best.Tier)]--;
        }

        for (int round = 0; round < ExchangeRounds && (Exchange(table, left) | SwapTiers(table)); round++)
        {
        }

        return new(table.TierOf(), table.Value, without);
    }

    /// <summary>Takes each signal back and gives it to whoever gains most from it.</summary>
    private static bool Exchange(SignalTable table, int[][] left)
    {
        bool changed = false;
        for (int place = 0; place < table.Places; place++)
        {
            if (table.TierAt(place) is not (> 0 and var tier))
            {
                continue;
            }

            double before = table.Value;
            int pool = table.PoolOf(place, tier);
            table.Give(place, 0);
            left[tier - 1][pool]++;
            var best = table.BestGain(left, Tiny, tier, pool);
            if (best.Place < 0 || table.Value + best.Gain <= before + Tiny)
            {
                best = new(place, tier, 0);
            }

            table.Give(best.Place, tier);
            left[tier - 1][pool]--;
            changed |= best.Place != place;
        }

        return changed;
    }

    /// <summary>Two signaled programs change tiers where both pools stay the same.</summary>
    private static bool SwapTiers(SignalTable table)
    {
        bool changed = false;
        for (int a = 0; a < table.Places; a++)
        {
            for (int b = a + 1; b < table.Places; b++)
            {
                int tierA = table.TierAt(a), tierB = table.TierAt(b);
                if (tierA == 0 || tierB == 0 || tierA == tierB
                    || table.PoolOf(a, tierB) != table.PoolOf(b, tierB) || table.PoolOf(b, tierA) != table.PoolOf(a, tierA))
                {
                    continue;
                }

                double before = table.Value;
                table.Give(a, tierB);
                table.Give(b, tierA);
                if (table.Value > before + Tiny)
                {
                    changed = true;
                    continue;
                }

                table.Give(a, tierA);
                table.Give(b, tierB);
            }
        }

        return changed;
    }
}
