using System.Numerics;

namespace Vouch.Engine.Portfolio;

/// <summary>
/// A bound on every list from a concave function that agrees with the value on whole lists. With q = −ln(1−p), a state's chance that nobody
/// above a level admits is exp(−Σ q x), so the value is a sum of terms 1 − exp(−Σ q x): concave in the shares x, exact for x of 0 and 1.
/// A tangent of a concave function lies above it everywhere, so each tangent, maximized under the constraints, is a bound.
/// </summary>
/// <remarks>The points of tangency follow Frank and Wolfe (1956) from the list found. One step costs O(programs × states).</remarks>
internal sealed class ConcaveBound
{
    /// <summary>A certain admission is taken as this: the bound loses less than the slack below.</summary>
    private const double AlmostSure = 1 - 1e-12;
    private const double Slack = 1e-10;
    private const double LeastShare = 1e-6;
    private const double EarlyStop = 1e-4;

    private readonly DenseProblem _problem;
    private readonly int[] _order;
    private readonly double[] _rates;
    private readonly List<double[]> _open = [];
    private readonly List<double[]> _lost = [];
    private readonly double[] _below;

    private ConcaveBound(DenseProblem problem)
    {
        _problem = problem;
        _order =
        [
            .. Enumerable.Range(0, problem.Programs)
                .Where(p => problem.Value[p] > problem.Outside)
                .OrderByDescending(p => problem.Value[p]).ThenBy(p => p),
        ];
        _below = new double[problem.States];
        _rates = new double[problem.Chances.Length];
        var chances = problem.Chances.Span;
        for (int i = 0; i < _rates.Length; i++)
        {
            _rates[i] = -Math.Log(1 - Math.Min(chances[i], AlmostSure));
        }
    }

    /// <summary>The smallest bound found in a number of steps.</summary>
    /// <param name="problem">The problem.</param>
    /// <param name="chosen">A good list, where the search begins.</param>
    /// <param name="objective">Its objective: the search ends early when the bound comes near it.</param>
    /// <param name="steps">Most steps.</param>
    /// <param name="cancellationToken">Stops between steps; the bound so far holds.</param>
    public static double From(
        DenseProblem problem, ReadOnlySpan<int> chosen, double objective, int steps, CancellationToken cancellationToken)
    {
        var bound = new ConcaveBound(problem);
        var share = new double[problem.Programs];
        foreach (int program in chosen)
        {
            share[program] = 1;
        }

        var slope = new double[problem.Programs];
        double best = double.PositiveInfinity;
        for (int step = 0; step < steps && !cancellationToken.IsCancellationRequested; step++)
        {
            double value = bound.Tangent(share, slope);
            double here = 0;
            for (int p = 0; p < slope.Length; p++)
            {
                here += slope[p] * share[p];
            }

            (double most, double[] wish) = FeeRelaxation.Maximize(problem, slope);
            best = Math.Min(best, value - here + most + Slack);
            if (best - objective <= EarlyStop * Math.Abs(objective))
            {
                break;
            }

            double move = 2.0 / (step + 4);
            for (int p = 0; p < share.Length; p++)
            {
                share[p] += move * (wish[p] - share[p]);
            }
        }

        return best;
    }

    /// <summary>Value and slope of the concave function at the shares.</summary>
    private double Tangent(double[] share, double[] slope)
    {
        int[] inside = [.. _order.Where(p => share[p] > LeastShare)];
        double value = Descend(inside, share);
        Ascend(inside);
        Array.Clear(slope);
        int place = 0;
        foreach (int program in _order)
        {
            slope[program] = Slope(program, place);
            place += place < inside.Length && inside[place] == program ? 1 : 0;
        }

        return value;
    }

    private double Slope(int program, int place)
    {
        var rates = _rates.AsSpan(program * _problem.States, _problem.States);
        (double open, double lost) = DotProducts.Of(rates, _open[place], _lost[place]);
        return Math.Max(0, (_problem.Value[program] * open) - lost);
    }

    /// <summary>From the best level down: weight times the chance that nobody so far admits.</summary>
    private double Descend(int[] inside, double[] share)
    {
        while (_open.Count <= inside.Length)
        {
            _open.Add(new double[_problem.States]);
            _lost.Add(new double[_problem.States]);
        }

        _problem.Weights.CopyTo(_open[0], 0);
        double value = _problem.Outside;
        for (int k = 0; k < inside.Length; k++)
        {
            var rates = _rates.AsSpan(inside[k] * _problem.States, _problem.States);
            double sum = Fade(rates, share[inside[k]], _open[k], _open[k + 1]);
            double next = k + 1 < inside.Length ? _problem.Value[inside[k + 1]] : _problem.Outside;
            value += (_problem.Value[inside[k]] - next) * (1 - sum);
        }

        return value;
    }

    /// <summary>From the lowest level up: what a program at a place would have to replace.</summary>
    private void Ascend(int[] inside)
    {
        double[] below = _below;
        Array.Clear(below);
        double next = _problem.Outside;
        for (int k = inside.Length; k >= 0; k--)
        {
            double level = k < inside.Length ? _problem.Value[inside[k]] : _problem.Outside;
            double[] open = _open[k], lost = _lost[k];
            if (k < inside.Length)
            {
                double[] after = _open[k + 1];
                for (int s = 0; s < below.Length; s++)
                {
                    below[s] += (level - next) * after[s];
                }
            }

            for (int s = 0; s < below.Length; s++)
            {
                lost[s] = (level * open[s]) - below[s];
            }

            next = level;
        }
    }

    private static double Fade(ReadOnlySpan<double> rates, double share, ReadOnlySpan<double> open, Span<double> after)
    {
        var sums = Vector<double>.Zero;
        int s = 0;
        for (; s <= rates.Length - Vector<double>.Count; s += Vector<double>.Count)
        {
            var faded = new Vector<double>(open[s..]) * Vector.Exp(new Vector<double>(rates[s..]) * -share);
            faded.CopyTo(after[s..]);
            sums += faded;
        }

        double sum = Vector.Sum(sums);
        for (; s < rates.Length; s++)
        {
            after[s] = open[s] * Math.Exp(-share * rates[s]);
            sum += after[s];
        }

        return sum;
    }
}
