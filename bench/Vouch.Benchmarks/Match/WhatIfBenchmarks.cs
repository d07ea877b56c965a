using BenchmarkDotNet.Attributes;
using Vouch.Engine.Matching;

namespace Vouch.Benchmarks.Match;

/// <summary>One applicant's question to a solved national market, against solving it again.</summary>
[MemoryDiagnoser]
public class WhatIfBenchmarks
{
    private const int Applicant = 20_000;
    private Market _national = new();
    private WhatIf _whatIf = new(OneApplicant(), 0);

    /// <summary>Makes and solves the market.</summary>
    [GlobalSetup]
    public void Setup()
    {
        _national = MarketGenerator.Generate(new() { Applicants = 50_000, Programs = 6_600, Positions = 43_000 }, seed: 1);
        _whatIf = new(_national, Applicant);
    }

    /// <summary>The chain that the applicant's own list causes.</summary>
    [Benchmark(Baseline = true)]
    public int Try() => _whatIf.Try(_national.ApplicantLists[Applicant]);

    /// <summary>The solve that makes another applicant ready to be asked about.</summary>
    [Benchmark]
    public void Choose() => _whatIf.Choose(Applicant);

    private static Market OneApplicant()
    {
        var market = new Market();
        market.AddApplicant([]);
        return market;
    }
}
