using BenchmarkDotNet.Attributes;
using Vouch.Engine.Numerics;
using Vouch.Engine.Portfolio;

namespace Vouch.Benchmarks.SmartPick;

/// <summary>The three list kernels: equal costs, 64 states of one factor, whole-number costs.</summary>
[MemoryDiagnoser]
public class PortfolioBenchmarks
{
    private const int States = 64;
    private const int Budget = 1_500;

    private double[] _values = [];
    private double[] _chances = [];
    private PortfolioProblem _correlated = null!;
    private PortfolioProblem _costly = null!;

    /// <summary>Programs on offer; lists of 20 from 50, else of 60.</summary>
    [Params(50, 200, 800)]
    public int Programs { get; set; }

    private int Limit => Programs < 60 ? 20 : 60;

    [GlobalSetup]
    public void Draw()
    {
        var random = RandomSequence.For(seed: 1, purpose: 0, trial: Programs);
        _values = new double[Programs];
        _chances = new double[Programs];
        var states = new double[Programs * States];
        var costs = new double[Programs];
        for (int p = 0; p < Programs; p++)
        {
            _values[p] = -10 * Math.Log(random.NextUniform());
            _chances[p] = 1 / (_values[p] + (10 * random.NextUniform()) + 1);
            costs[p] = 11 + random.NextBelow(20);
            double ease = Math.Log(_chances[p] / (1 - _chances[p]));
            for (int s = 0; s < States; s++)
            {
                states[(p * States) + s] = 1 / (1 + Math.Exp(-ease - ((s - (States / 2)) * 0.06)));
            }
        }

        var (groups, fees) = PortfolioProblem.OwnCosts(costs);
        _correlated = new() { Values = _values, Chances = states, Limit = Limit };
        _costly = new() { Values = _values, Chances = _chances, Groups = groups, Fees = fees, Budget = Budget };
    }

    [Benchmark]
    public int EqualCosts() => ChadeSmith.Solve(_chances, _values, Limit).Count;

    [Benchmark]
    public double CorrelatedGreedy() => PortfolioOptimizer.Solve(_correlated, new() { SwapRounds = 0, PreferExact = false, BoundSteps = 1 }).Value;

    [Benchmark]
    public double WholeNumberCosts() => PortfolioOptimizer.Solve(_costly).Value;
}
