namespace Vouch.Engine.Assignment;

/// <summary>
/// The flow behind an assignment: every place that a mentee wants is either served by a mentor or left unserved at a price. Places are
/// inserted one after another, each along a cheapest path, which keeps the flow cheapest for all places so far. Potentials keep the
/// reduced cost of every arc that can take more flow at zero or above; the sink's is 0.
/// </summary>
internal sealed partial class AssignmentFlow
{
    private const int None = -1;
    private readonly AssignmentProblem _problem;
    private readonly long[] _costs;
    private readonly long _unservedCost;
    private readonly long _uncoveredCost;
    private readonly int _mentees;
    private readonly int[] _menteeOf;
    private readonly List<int>[] _usedOfMentor;
    private readonly int[] _flowOfMentee;
    private readonly long[] _potential;
    private readonly long[] _distance;
    private readonly int[] _cameBy;
    private readonly bool[] _done;
    private readonly List<int> _touched = [];
    private readonly PriorityQueue<int, long> _queue = new();

    /// <summary>An empty assignment.</summary>
    /// <param name="problem">The problem.</param>
    /// <param name="costs">Cost of every pair, 0 or more.</param>
    /// <param name="unservedCost">Cost of a place that stays unserved while the mentee has another.</param>
    /// <param name="uncoveredCost">Cost of leaving a mentee without any, at least as much.</param>
    public AssignmentFlow(AssignmentProblem problem, long[] costs, long unservedCost, long uncoveredCost)
    {
        _problem = problem;
        _costs = costs;
        _unservedCost = unservedCost;
        _uncoveredCost = uncoveredCost;
        _mentees = problem.MenteeDemands.Length;
        _menteeOf = problem.Mentees();
        var mentors = problem.MentorCapacities.Length;
        _usedOfMentor = new List<int>[mentors];
        for (var j = 0; j < mentors; j++)
        {
            _usedOfMentor[j] = [];
        }

        _flowOfMentee = new int[_mentees];
        _potential = new long[_mentees + mentors];
        _distance = new long[_mentees + mentors];
        _cameBy = new int[_mentees + mentors];
        _done = new bool[_mentees + mentors];
        _distance.AsSpan().Fill(long.MaxValue);
        Used = new bool[costs.Length];
    }

    /// <summary>Which pairs are assigned.</summary>
    public bool[] Used { get; }

    /// <summary>Inserts one more place of a mentee: serves it, or leaves the place unserved, anyone's, that is cheapest to leave.</summary>
    public void Insert(int mentee)
    {
        var (end, length) = FindCheapestPath(mentee, long.MaxValue);
        Finish(end, length);
    }

    /// <summary>Serves an unserved place of a mentee if that costs no more than leaving it. False when it does.</summary>
    public bool ServeAtNoLoss(int mentee)
    {
        var unserved = LeavingCost(_flowOfMentee[mentee] + 1) + _potential[mentee];
        var (end, length) = FindCheapestPath(mentee, unserved);
        if (end < _mentees || length > unserved)
        {
            Forget();
            return false;
        }

        Finish(end, length);
        return true;
    }

    public int FlowOf(int mentee) => _flowOfMentee[mentee];

    /// <summary>Without changing the total cost, exchanges pairs so that the lowest score is as high as it can be.</summary>
    public void RaiseLowest()
    {
        for (; ; )
        {
            var lowest = Lowest();
            if (lowest == None)
            {
                return;
            }

            var search = new EqualExchange(_problem, this);
            if (ReducedCost(lowest) != 0 || !search.Replace(lowest))
            {
                return;
            }
        }
    }

    internal long ReducedCost(int pair) =>
        _costs[pair] + _potential[_menteeOf[pair]] - _potential[_mentees + _problem.Mentors[pair]];

    internal int MenteeOf(int pair) => _menteeOf[pair];

    internal IReadOnlyList<int> UsedOfMentor(int mentor) => _usedOfMentor[mentor];

    /// <summary>One mentor more for this mentee, and one fewer for another, would be neither better nor worse.</summary>
    internal bool CanAddFreely(int mentee) => _flowOfMentee[mentee] < _problem.MenteeDemands[mentee]
        && LeavingCost(_flowOfMentee[mentee] + 1) + _potential[mentee] == 0;

    /// <summary>One mentor fewer for this mentee, and one more for another, would be neither better nor worse.</summary>
    internal bool CanDropFreely(int mentee) => _flowOfMentee[mentee] > 0
        && LeavingCost(_flowOfMentee[mentee]) + _potential[mentee] == 0;

    internal bool HasRoomFreely(int mentor) => _usedOfMentor[mentor].Count < _problem.MentorCapacities[mentor]
        && _potential[_mentees + mentor] == 0;

    internal bool CanLoseFreely(int mentor) => _usedOfMentor[mentor].Count > 0 && _potential[_mentees + mentor] == 0;

    internal void Assign(int pair)
    {
        Used[pair] = true;
        _usedOfMentor[_problem.Mentors[pair]].Add(pair);
        _flowOfMentee[_menteeOf[pair]]++;
    }

    internal void Unassign(int pair)
    {
        Used[pair] = false;
        _usedOfMentor[_problem.Mentors[pair]].Remove(pair);
        _flowOfMentee[_menteeOf[pair]]--;
    }

    // What it costs a mentee with so many mentors to have one fewer.
    private long LeavingCost(int flow) => flow == 1 ? _uncoveredCost : _unservedCost;

    private int Lowest()
    {
        var lowest = None;
        for (var e = 0; e < Used.Length; e++)
        {
            if (Used[e] && (lowest == None || _problem.Scores[e] < _problem.Scores[lowest]))
            {
                lowest = e;
            }
        }

        return lowest;
    }
}
