using BenchmarkDotNet.Attributes;
using Vouch.Engine.Markets;
using Vouch.Engine.Portfolio;

namespace Vouch.Benchmarks.SmartPick;

/// <summary>Warm answers on a table that is there: odds at 600 programs, the best list, and both together, which is a what-if.</summary>
[MemoryDiagnoser]
public class WhatIfListBenchmarks
{
    private static readonly FeeSchedule Eras = new([new(30, 11), new(int.MaxValue, 30)]);

    private readonly ApplicantProfile _profile = new() { Type = ApplicantType.UsMd, StepTwo = 238, HomeState = 3 };
    private OddsEvaluator _evaluator = null!;
    private ProgramOdds _odds = null!;

    /// <summary>Markets in the table; each has four states.</summary>
    [Params(100, 250)]
    public int Markets { get; set; }

    [GlobalSetup]
    public void Build()
    {
        _evaluator = new(CutoffTable.Build(
            NationalMedicine.Input, [NationalMedicine.Parameters], new() { Seed = 1, Markets = Markets }));
        _odds = _evaluator.Evaluate(_profile);
    }

    [Benchmark]
    public ProgramOdds Odds() => _evaluator.Evaluate(_profile);

    [Benchmark]
    public PortfolioResult ListOfSixty() => PortfolioOptimizer.Solve(Problem(_odds));

    [Benchmark(Baseline = true)]
    public PortfolioResult WhatIf() => PortfolioOptimizer.Solve(Problem(_evaluator.Evaluate(_profile)));

    private static PortfolioProblem Problem(ProgramOdds odds) =>
        new() { Values = NationalMedicine.Utilities, Chances = odds.Chances, Fees = [Eras], Limit = 60 };
}
