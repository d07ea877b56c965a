using BenchmarkDotNet.Attributes;
using Vouch.Engine.Matching;

namespace Vouch.Benchmarks.Match;

/// <summary>How the time grows with the size of the market, warm: joining the lists, solving, and both with couples.</summary>
[MemoryDiagnoser]
public class DeferredAcceptanceBenchmarks
{
    private readonly DeferredAcceptance _solver = new();
    private readonly MatchSolver _whole = new();
    private Market _singles = new();
    private Market _couples = new();
    private int[] _matches = [];

    /// <summary>Applicants; programs and positions keep the national proportions.</summary>
    [Params(500, 5_000, 50_000, 500_000)]
    public int Applicants { get; set; }

    /// <summary>Makes the markets.</summary>
    [GlobalSetup]
    public void Setup()
    {
        var shape = new MarketShape { Applicants = Applicants, Programs = Applicants * 66 / 500, Positions = Applicants * 43 / 50 };
        _singles = MarketGenerator.Generate(shape, seed: 1);
        _couples = MarketGenerator.Generate(shape with { Couples = Applicants * 11 / 500 }, seed: 1);
        _matches = new int[Applicants];
        _solver.Load(_singles);
    }

    /// <summary>The proposals alone.</summary>
    [Benchmark(Baseline = true)]
    public void Solve() => _solver.Solve(_singles.Quotas, _matches);

    /// <summary>Joining the two sides' lists.</summary>
    [Benchmark]
    public void Join() => _solver.Load(_singles);

    /// <summary>Joining and solving with everything but couples.</summary>
    [Benchmark]
    public MatchOutcome WholeWithoutCouples() => _whole.Solve(_singles);

    /// <summary>Joining and solving with couples.</summary>
    [Benchmark]
    public MatchOutcome WholeWithCouples() => _whole.Solve(_couples);
}
