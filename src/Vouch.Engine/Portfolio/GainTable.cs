using System.Runtime.InteropServices;

namespace Vouch.Engine.Portfolio;

/// <summary>
/// A set of programs and, for every place of its order, what is needed to price one more program there in O(states):
/// the chance that nothing better admits, and the value of what stands below.
/// </summary>
internal sealed class GainTable
{
    private readonly DenseProblem _problem;
    private readonly List<int> _chosen = [];
    private readonly List<double[]> _open = [];
    private readonly List<double[]> _lost = [];
    private readonly double[] _state;

    public GainTable(DenseProblem problem)
    {
        _problem = problem;
        _state = new double[problem.States];
        Rebuild();
    }

    /// <summary>The chosen programs, highest value first.</summary>
    public ReadOnlySpan<int> Chosen => CollectionsMarshal.AsSpan(_chosen);

    /// <summary>Expected value of the set.</summary>
    public double Value { get; private set; }

    public void Set(ReadOnlySpan<int> chosen)
    {
        _chosen.Clear();
        foreach (int program in chosen)
        {
            _chosen.Insert(PlaceOf(program), program);
        }

        Rebuild();
    }

    public void Add(int program)
    {
        _chosen.Insert(PlaceOf(program), program);
        Rebuild();
    }

    public void Remove(int program)
    {
        _chosen.Remove(program);
        Rebuild();
    }

    /// <summary>What one more program would add; never below 0.</summary>
    public double Gain(int program)
    {
        double value = _problem.Value[program];
        if (value <= _problem.Outside)
        {
            return 0;
        }

        int place = PlaceOf(program);
        (double open, double lost) = DotProducts.Of(_problem.ChancesOf(program), _open[place], _lost[place]);
        return Math.Max(0, (value * open) - lost);
    }

    /// <summary>Place k: weight times the chance that none of the k better ones admits (open), and that times the value below (lost).</summary>
    private void Rebuild()
    {
        int count = _chosen.Count, states = _problem.States;
        while (_open.Count <= count)
        {
            _open.Add(new double[states]);
            _lost.Add(new double[states]);
        }

        Array.Fill(_state, _problem.Outside);
        for (int k = count; k >= 0; k--)
        {
            if (k < count)
            {
                double value = Math.Max(_problem.Value[_chosen[k]], _problem.Outside);
                var chances = _problem.ChancesOf(_chosen[k]);
                for (int s = 0; s < states; s++)
                {
                    _state[s] += chances[s] * Math.Max(0, value - _state[s]);
                }
            }

            _state.CopyTo(_lost[k], 0);
        }

        double total = 0;
        for (int s = 0; s < states; s++)
        {
            total += _problem.Weights[s] * _state[s];
        }

        Value = total;
        _problem.Weights.CopyTo(_open[0], 0);
        for (int k = 0; k <= count; k++)
        {
            double[] open = _open[k], lost = _lost[k];
            for (int s = 0; s < states; s++)
            {
                lost[s] *= open[s];
            }

            if (k < count)
            {
                bool counts = _problem.Value[_chosen[k]] > _problem.Outside;
                var chances = _problem.ChancesOf(_chosen[k]);
                double[] below = _open[k + 1];
                for (int s = 0; s < states; s++)
                {
                    below[s] = counts ? open[s] * (1 - chances[s]) : open[s];
                }
            }
        }
    }

    /// <summary>Behind every chosen program that is better, or as good with a smaller index.</summary>
    private int PlaceOf(int program)
    {
        int low = 0, high = _chosen.Count;
        while (low < high)
        {
            int middle = (low + high) / 2;
            double there = _problem.Value[_chosen[middle]], here = _problem.Value[program];
            bool before = there > here || (there == here && _chosen[middle] < program);
            (low, high) = before ? (middle + 1, high) : (low, middle);
        }

        return low;
    }
}
