namespace Vouch.Engine.Portfolio;

/// <summary>
/// Exact search for small problems with any states and fees. Programs are decided from the most to the least valued; a branch ends
/// when even certainty of the next program could not lift it above the best list known.
/// </summary>
internal sealed class BranchAndBound
{
    private const long MostWork = 400_000_000;
    private const int MostPrograms = 40;

    private readonly DenseProblem _problem;
    private readonly int[] _order;
    private readonly double[][] _open;
    private readonly int[] _counts;
    private readonly bool[] _required;
    private readonly List<int> _path = [];
    private readonly CancellationToken _cancellationToken;
    private int[] _best;
    private double _most;
    private long _work;

    private BranchAndBound(DenseProblem problem, int[] start, double most, CancellationToken cancellationToken)
    {
        _problem = problem;
        _best = start;
        _most = most;
        _cancellationToken = cancellationToken;
        _order = [.. Enumerable.Range(0, problem.Programs).OrderByDescending(p => problem.Value[p])];
        _open = [.. Enumerable.Range(0, problem.Programs + 1).Select(_ => new double[problem.States])];
        _counts = new int[problem.Fees.Length];
        _required = new bool[problem.Programs];
        foreach (int program in problem.Required)
        {
            _required[program] = true;
        }

        problem.Weights.CopyTo(_open[0], 0);
    }

    public static bool Applies(DenseProblem problem) => problem.Programs <= MostPrograms;

    /// <summary>Searches from a good list on. Returns the best list, and whether the search was finished.</summary>
    public static (int[] Chosen, bool Proven) Solve(
        DenseProblem problem, int[] start, double most, CancellationToken cancellationToken)
    {
        var search = new BranchAndBound(problem, start, most, cancellationToken);
        bool finished = search.Descend(0, 0);
        return (search._best, finished);
    }

    private bool Descend(int at, double value)
    {
        double[] open = _open[at];
        double cost = _problem.Cost(_counts);
        if (cost > _problem.Budget + DenseProblem.Slack || _path.Count > _problem.Limit)
        {
            return true;
        }

        double left = open.Sum();
        if (at == _order.Length)
        {
            double objective = value + (left * _problem.Outside) - (_problem.Price * cost);
            if (objective > _most + 1e-13)
            {
                _most = objective;
                _best = [.. _path];
            }

            return true;
        }

        _work += _problem.States;
        if (_work > MostWork || _cancellationToken.IsCancellationRequested)
        {
            return false;
        }

        int program = _order[at];
        double worth = Math.Max(_problem.Value[program], _problem.Outside);
        if (value + (left * worth) - (_problem.Price * cost) <= _most + 1e-13)
        {
            return true;
        }

        return Take(at, program, value) && Skip(at, program, value);
    }

    private bool Take(int at, int program, double value)
    {
        bool counts = _problem.Value[program] > _problem.Outside;
        if (!counts && !_required[program])
        {
            return true;
        }

        double[] open = _open[at], next = _open[at + 1];
        var chances = _problem.ChancesOf(program);
        double admitted = 0;
        for (int s = 0; s < open.Length; s++)
        {
            double here = counts ? open[s] * chances[s] : 0;
            admitted += here;
            next[s] = open[s] - here;
        }

        _path.Add(program);
        _counts[_problem.Group[program]]++;
        bool finished = Descend(at + 1, value + (admitted * _problem.Value[program]));
        _counts[_problem.Group[program]]--;
        _path.RemoveAt(_path.Count - 1);
        return finished;
    }

    private bool Skip(int at, int program, double value)
    {
        if (_required[program])
        {
            return true;
        }

        _open[at].CopyTo(_open[at + 1], 0);
        return Descend(at + 1, value);
    }
}
