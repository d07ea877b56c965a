using BenchmarkDotNet.Attributes;
using Vouch.Engine.Markets;

namespace Vouch.Benchmarks.SmartPick;

/// <summary>Cold start: how long a person waits for the first answer in the largest specialty.</summary>
[MemoryDiagnoser]
public class MarketBenchmarks
{
    private readonly MarketSimulator _simulator = new(NationalMedicine.Input, NationalMedicine.Parameters);
    private int _market;

    /// <summary>Markets of the first table.</summary>
    [Params(16)]
    public int Markets { get; set; }

    /// <summary>One season on one core; after the first nothing is allocated.</summary>
    [Benchmark(Baseline = true)]
    public void OneSeason() => _simulator.Simulate(seed: 1, _market++);

    /// <summary>A first table on all cores.</summary>
    [Benchmark]
    public CutoffTable FirstTable() => CutoffTable.Build(
        NationalMedicine.Input, [NationalMedicine.Parameters], new() { Seed = 1, Markets = Markets });
}
