using BenchmarkDotNet.Attributes;
using Vouch.Engine.Matching;

namespace Vouch.Benchmarks.Match;

/// <summary>Independent markets of national size on one and two threads: filled, joined and solved.</summary>
[MemoryDiagnoser]
public class ManyMarketsBenchmarks
{
    private const int Markets = 100;
    private Market _national = new();

    /// <summary>Threads.</summary>
    [Params(1, 2)]
    public int Threads { get; set; }

    /// <summary>Makes the market that is filled in again and again.</summary>
    [GlobalSetup]
    public void Setup() => _national = MarketGenerator.Generate(
        new() { Applicants = 50_000, Programs = 6_600, Positions = 43_000 }, seed: 1);

    /// <summary>A hundred markets with one position more at another program each time.</summary>
    [Benchmark(OperationsPerInvoke = Markets)]
    public int Solve()
    {
        var unmatched = new int[Markets];
        ManyMarkets.Solve(
            Markets,
            (index, market) =>
            {
                market.ProgramLists.CopyFrom(_national.ProgramLists);
                market.ApplicantLists.CopyFrom(_national.ApplicantLists);
                foreach (var quota in _national.Quotas)
                {
                    market.AddQuota(quota);
                }

                market.Quotas[index]++;
            },
            (index, _, programOf) => unmatched[index] = programOf.Count(-1),
            Threads);
        return unmatched.Sum();
    }
}
