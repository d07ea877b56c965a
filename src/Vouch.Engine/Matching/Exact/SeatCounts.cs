namespace Vouch.Engine.Matching.Exact;

/// <summary>
/// Literals that say how many of the best applicants on one program's list it holds, made when asked for: "at least k of the first i" is
/// "at least k of the first i - 1, or k - 1 of them and the i-th".
/// </summary>
/// <param name="solver">Takes the clauses.</param>
/// <param name="always">A literal that always holds.</param>
/// <param name="seats">By rank: everybody the program may come to hold, and the literal that says it does.</param>
internal sealed class SeatCounts(ClauseSolver solver, int always, SortedList<int, int> seats)
{
    private readonly Dictionary<(int First, int Count), int> _atLeast = [];
    private readonly Dictionary<int, int> _exactly = [];

    /// <summary>How many applicants it may come to hold.</summary>
    public int Count => seats.Count;

    /// <summary>How many of them it ranks above a rank.</summary>
    public int Above(int rank)
    {
        var (low, high) = (0, seats.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = seats.Keys[middle] < rank ? (middle + 1, high) : (low, middle);
        }

        return low;
    }

    /// <summary>The program holds somebody of this rank.</summary>
    public int Holds(int rank) => seats[rank];

    /// <summary>It holds at least so many of the first so many.</summary>
    public int AtLeast(int first, int count)
    {
        if (count <= 0 || count > first)
        {
            return count <= 0 ? always : ClauseSolver.Not(always);
        }

        if (_atLeast.TryGetValue((first, count), out var literal))
        {
            return literal;
        }

        // From the bottom, so that long lists do not need a deep stack.
        for (var i = count; i < first; i++)
        {
            AtLeast(i, count);
        }

        var without = AtLeast(first - 1, count);
        var oneFewer = AtLeast(first - 1, count - 1);
        var last = seats.Values[first - 1];
        literal = solver.NewVariable();
        solver.Add(ClauseSolver.Not(without), literal);
        solver.Add(ClauseSolver.Not(last), ClauseSolver.Not(oneFewer), literal);
        solver.Add(ClauseSolver.Not(literal), without, last);
        solver.Add(ClauseSolver.Not(literal), without, oneFewer);
        return _atLeast[(first, count)] = literal;
    }

    /// <summary>It holds so many in all, no more and no fewer.</summary>
    public int Exactly(int count)
    {
        if (_exactly.TryGetValue(count, out var literal))
        {
            return literal;
        }

        var (enough, tooMany) = (AtLeast(Count, count), AtLeast(Count, count + 1));
        literal = solver.NewVariable();
        solver.Add(ClauseSolver.Not(literal), enough);
        solver.Add(ClauseSolver.Not(literal), ClauseSolver.Not(tooMany));
        solver.Add(literal, ClauseSolver.Not(enough), tooMany);
        return _exactly[count] = literal;
    }
}
