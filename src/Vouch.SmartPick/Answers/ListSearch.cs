using Vouch.Engine.Markets;
using Vouch.Engine.Portfolio;

namespace Vouch.SmartPick.Answers;

/// <summary>
/// Finds the list and its signals together: the best list without signals, the signals that add most to it or to a program just beside it, the
/// best list with these signals; and once more from there when a signaled program did not stay on the list. The last step is the whole optimizer, so
/// its bound holds for the signals chosen.
/// </summary>
internal sealed class ListSearch(
    SignalRules rules, double[] utility, Func<ProgramOdds, PortfolioProblem> problemOf, Func<byte, bool[], ProgramOdds> oddsWithSignals)
{
    private const int Rounds = 2;
    private const int Beside = 40;

    /// <summary>States behind the choice of signals; what they bring is told from all.</summary>
    private const int StatesForSignals = 256;

    private static readonly PortfolioOptions Whole = new() { PreferExact = false };
    private static readonly PortfolioOptions Quick = new() { PreferExact = false, SwapRounds = 0, BoundSteps = 1 };

    /// <param name="Odds">With the signals.</param>
    /// <param name="TierOf">By program: 0 none, 1 first or single tier, 2 second.</param>
    public sealed record Found(ProgramOdds Odds, PortfolioResult Best, IReadOnlyList<byte> TierOf);

    public Found Search(ProgramOdds plain)
    {
        var none = new byte[utility.Length];
        var best = PortfolioOptimizer.Solve(problemOf(plain), rules.HasSignals ? Quick : Whole);
        if (!rules.HasSignals || best.Steps.Count == 0)
        {
            return new(plain, best, none);
        }

        var (odds, tierOf) = (plain, (IReadOnlyList<byte>)none);
        var (first, second) = (plain, plain);
        var known = new bool[utility.Length];
        for (var round = 1; round <= Rounds; round++)
        {
            int[] others = round == 1 ? Others(plain, best) : [];
            int[] candidates = [.. best.Chosen.Concat(others).Where(rules.MayBeSignaled)];
            if (!Array.TrueForAll(candidates, program => known[program]))
            {
                foreach (var program in candidates)
                {
                    known[program] = true;
                }

                first = oddsWithSignals(1, known);
                second = rules.HasTier(2) ? oddsWithSignals(2, known) : plain;
            }

            tierOf = SignalAllocation.Allocate(new()
            {
                Values = utility,
                Chances = plain.Chances,
                Tiers = [rules.TierChances(1, first), rules.TierChances(2, second)],
                List = best.Chosen,
                Others = others,
                PriceOfPlace = LastGain(best),
                MostStates = StatesForSignals,
            }).TierOf;
            odds = plain.Choosing(tierOf, first, second);
            best = PortfolioOptimizer.Solve(problemOf(odds), Whole);
            if (OnTheList(tierOf, best).SequenceEqual(tierOf))
            {
                break;
            }
        }

        var sent = OnTheList(tierOf, best);
        return new(sent.SequenceEqual(tierOf) ? odds : plain.Choosing(sent, first, second), best, sent);
    }

    // Just beside the list: what is worth most alone among the others that may be signaled.
    private int[] Others(ProgramOdds odds, PortfolioResult best)
    {
        var listed = best.Chosen.ToHashSet();
        return
        [
            .. Enumerable.Range(0, utility.Length)
                .Where(i => !listed.Contains(i) && rules.MayBeSignaled(i))
                .Select(i => (Program: i, Worth: utility[i] * odds.Match(i).Value))
                .OrderByDescending(one => one.Worth).ThenBy(one => one.Program)
                .Take(Beside)
                .Select(one => one.Program),
        ];
    }

    private static double LastGain(PortfolioResult best) =>
        best.Steps.Count > 1 ? Math.Max(0, best.Steps[^1].Value - best.Steps[^2].Value) : 0;

    // A signal to a program that did not stay on the list is not sent.
    private static byte[] OnTheList(IReadOnlyList<byte> tierOf, PortfolioResult best)
    {
        var sent = new byte[tierOf.Count];
        foreach (var program in best.Chosen)
        {
            sent[program] = tierOf[program];
        }

        return sent;
    }
}
