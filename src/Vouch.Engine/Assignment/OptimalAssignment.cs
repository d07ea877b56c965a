namespace Vouch.Engine.Assignment;

/// <summary>
/// The exactly best assignment in the order of an <see cref="AssignmentObjective"/>: a cheapest flow from mentees to mentors,
/// built place by place along cheapest paths (Kuhn 1955 and Jewell 1958; Edmonds and Karp 1972 for the potentials).
/// </summary>
/// <remarks>
/// Two facts make the order exact. A path that adds a pair never uncovers a mentee, so the most mentees and the most pairs are reached
/// together, and prices of unserved places above all differences of score settle both. All best assignments use pairs of reduced cost zero only, so
/// the lowest score is raised by moving along such pairs. O(pairs assigned × possible pairs × log) at worst; typically far less.
/// </remarks>
public static class OptimalAssignment
{
    /// <summary>Finds the best assignment.</summary>
    /// <param name="problem">The problem. The range of scores times the number of pairs wanted must stay below 2^58.</param>
    /// <param name="objective">What comes first.</param>
    /// <param name="cancellationToken">Stops between pairs.</param>
    /// <exception cref="ArgumentException">The scores are too large to be added up exactly.</exception>
    public static AssignmentResult Find(
        AssignmentProblem problem, AssignmentObjective objective, CancellationToken cancellationToken = default)
    {
        var flow = objective == AssignmentObjective.Coverage ? ForCoverage(problem) : ForTotal(problem);
        for (var mentee = 0; mentee < problem.MenteeDemands.Length; mentee++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var places = Math.Min(problem.MenteeDemands[mentee], problem.Starts[mentee + 1] - problem.Starts[mentee]);
            for (var place = 0; place < places; place++)
            {
                flow.Insert(mentee);
            }
        }

        ServeMore(problem, flow);
        flow.RaiseLowest();
        return AssignmentResult.Of(problem, flow.Used);
    }

    // More pairs at the same cost: until no unserved place can be served for nothing.
    private static void ServeMore(AssignmentProblem problem, AssignmentFlow flow)
    {
        for (var served = true; served;)
        {
            served = false;
            for (var mentee = 0; mentee < problem.MenteeDemands.Length; mentee++)
            {
                var places = Math.Min(problem.MenteeDemands[mentee], problem.Starts[mentee + 1] - problem.Starts[mentee]);
                while (flow.FlowOf(mentee) < places && flow.ServeAtNoLoss(mentee))
                {
                    served = true;
                }
            }
        }
    }

    private static AssignmentFlow ForCoverage(AssignmentProblem problem)
    {
        var (lowest, highest, most) = Range(problem);
        var costs = Array.ConvertAll(problem.Scores, score => highest - score);
        var more = Checked((most + 1) * (highest - lowest + 1));
        return new(problem, costs, unservedCost: more, uncoveredCost: 2 * more);
    }

    private static AssignmentFlow ForTotal(AssignmentProblem problem)
    {
        // One point of score outweighs all mentees who could be covered.
        var unit = problem.MenteeDemands.Length + 1L;
        var (lowest, highest, most) = Range(problem);
        Checked((most + 1) * (highest - lowest + 1) * unit);
        var top = (Int128)highest * unit;
        Checked(top);
        var costs = Array.ConvertAll(problem.Scores, score => (highest - score) * unit);

        // Not serving a place costs what a pair of score zero would, and a little more when the mentee is left without any.
        return new(problem, costs, unservedCost: (long)top, uncoveredCost: (long)top + 1);
    }

    private static (Int128 Lowest, long Highest, Int128 MostPairs) Range(AssignmentProblem problem)
    {
        long lowest = 0, highest = 0;
        if (problem.Scores.Length > 0)
        {
            lowest = problem.Scores.Min();
            highest = problem.Scores.Max();
        }

        var most = Int128.Min(problem.Scores.Length, Math.Min(Sum(problem.MenteeDemands), Sum(problem.MentorCapacities)));
        return (lowest, highest, most);
    }

    private static long Sum(int[] counts)
    {
        var sum = 0L;
        foreach (var count in counts)
        {
            sum += count;
        }

        return sum;
    }

    private static long Checked(Int128 cost) => Int128.Abs(cost) < (Int128)1 << 58
        ? (long)cost
        : throw new ArgumentException("The scores are too far apart to be added up exactly.");
}
