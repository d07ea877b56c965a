using Vouch.Domain.Programs;
using Vouch.Domain.Seasons;
using Vouch.Engine.Markets;
using Vouch.Engine.Portfolio;

namespace Vouch.SmartPick.Answers;

/// <summary>What simpler ways to choose as many programs would have brought, judged in the same simulated seasons.</summary>
internal sealed class Baselines(
    ProgramOdds odds, double[] utility, int[] groups, List<ResidencyProgram> programs, ErasFees fees, int count)
{
    public List<Baseline> All(ListOdds best, int[] list)
    {
        var match = Enumerable.Range(0, utility.Length).Select(i => odds.Match(i).Value).ToArray();
        var open = Enumerable.Range(0, utility.Length).Where(i => match[i] > 0).ToList();
        return
        [
            new("Smart Pick", "this list", Chance.Of(best.Match), best.Value.Value, Cost(list)),
            Top("By odds", "the programs most likely to take you", i => match[i]),
            Top("By preference", "the programs you like best", i => utility[i]),
            Top("Preference × odds", "ranked by the product", i => utility[i] * match[i]),
            Top("Composite score", "half preference, half odds, odds of 5 % at least", i => match[i] < 0.05 ? -1 : (0.5 * utility[i]) + (0.5 * match[i])),
            Of("Odds multiplied", "the best list if programs decided independently", Independent(match)),
            Top("At random", "the same for everybody who asks", Shuffled),
        ];

        Baseline Top(string name, string how, Func<int, double> score) =>
            Of(name, how, [.. open.OrderByDescending(score).ThenBy(i => i).Take(count)]);
    }

    private Baseline Of(string name, string how, int[] chosen)
    {
        int[] ranked = [.. chosen.OrderByDescending(i => utility[i]).ThenBy(i => i)];
        var list = odds.List(ranked, Array.ConvertAll(ranked, i => utility[i]));
        return new(name, how, Chance.Of(list.Match), list.Value.Value, Cost(chosen));
    }

    private double Cost(int[] chosen) => fees.CostCents(chosen.GroupBy(i => groups[i]).Select(group => group.Count())) / 100.0;

    // One state of the world in which every program has its mean odds: what independence believes.
    private int[] Independent(double[] match) =>
    [
        .. PortfolioOptimizer.Solve(new() { Values = utility, Chances = match, Limit = count }, new() { SwapRounds = 0 }).Chosen,
    ];

    // A fixed shuffle by the program's key.
    private double Shuffled(int program)
    {
        var hash = 14695981039346656037UL;
        foreach (var c in programs[program].Key)
        {
            hash = (hash ^ c) * 1099511628211UL;
        }

        return (hash ^ (hash >> 29)) % 1_000_003;
    }
}
