using System.Diagnostics;
using System.Globalization;
using Vouch.Engine.Matching;
using Vouch.Engine.Matching.Text;

namespace Vouch.Benchmarks.Match;

/// <summary>Median and best times of the parts of a solve, for comparison with a yardstick run on the same file.</summary>
public static class SolveTimes
{
    private const int Runs = 101;
    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(1);

    /// <summary>Reads a market and prints a line of times.</summary>
    /// <param name="path">A market, "match 1" text.</param>
    public static void Print(string path)
    {
        var bytes = File.ReadAllBytes(path);
        var market = MatchReader.Read(bytes).Market;
        var parts = new List<string> { Line("parse", () => MatchReader.Read(bytes), Runs / 5) };
        if (market.Couples.Length == 0)
        {
            var solver = new DeferredAcceptance();
            var matches = new int[market.ApplicantCount];
            parts.Add(Line("join", () => solver.Load(market), Runs));
            parts.Add(Line("solve", () => solver.Solve(market.Quotas, matches), Runs));
            parts.Add($"proposals {solver.ProposalCount}");
        }

        var whole = new MatchSolver();
        MatchOutcome? outcome = null;
        parts.Add(Line("join and solve with rules and couples", () => outcome = whole.Solve(market), Runs / 2));
        parts.Add($"{outcome!.Status}, {outcome.Matching.UnmatchedCount} unmatched, {outcome.Rounds} rounds");
        Console.WriteLine(string.Join("; ", parts));
    }

    private static string Line(string name, Action action, int runs)
    {
        // Methods are compiled again once they prove hot, in the background: warm up by time as well as by count.
        var warm = Stopwatch.GetTimestamp();
        for (var i = 0; i < 40 || Stopwatch.GetElapsedTime(warm) < WarmUp; i++)
        {
            action();
        }

        var times = new double[runs];
        for (var i = 0; i < runs; i++)
        {
            var start = Stopwatch.GetTimestamp();
            action();
            times[i] = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
        }

        Array.Sort(times);
        return string.Create(CultureInfo.InvariantCulture, $"{name} {times[runs / 2]:F3} ms (best {times[0]:F3})");
    }
}
