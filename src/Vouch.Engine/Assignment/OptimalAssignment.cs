namespace Vouch.Engine.Assignment;

/// <summary>
/// The exactly best assignment in the order of an <see cref="AssignmentObjective"/>: a flow from mentees to mentors, improved along
/// cheapest paths (Jewell 1958; Edmonds and Karp 1972 for the potentials that keep the costs non-negative).
/// </summary>
/// <remarks>
/// Two facts make the order exact. A path that adds a pair never uncovers a mentee, so the most mentees and the most pairs are reached
/// together, and a cost on every mentor after a mentee's first settles which. All best assignments use pairs of reduced cost zero only, so
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
        while (flow.Augment())
        {
            cancellationToken.ThrowIfCancellationRequested();
        }

        flow.RaiseLowest();
        return AssignmentResult.Of(problem, flow.Used);
    }

    private static AssignmentFlow ForCoverage(AssignmentProblem problem)
    {
        var (lowest, highest, most) = Range(problem);
        var costs = Array.ConvertAll(problem.Scores, score => highest - score);
        return new(problem, costs, furtherCost: Checked((most + 1) * (highest - lowest + 1)), highestPathCost: long.MaxValue);
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

        // A path is worth taking as long as it does not lower the total: cost at most that of a pair of score zero for a new mentee.
        return new(problem, costs, furtherCost: 1, highestPathCost: (long)top + 1);
    }

    private static (Int128 Lowest, long Highest, Int128 MostPairs) RangeOf(AssignmentProblem problem)
    {
        long lowest = 0, highest = 0;
        if (problem.Scores.Length > 0)
        {
            lowest = problem.Scores.Min();
            highest = problem.Scores.Max();
        }

        return (lowest, highest, Math.Min(Sum(problem.MenteeDemands), Sum(problem.MentorCapacities)));
    }

    private static (long Lowest, long Highest, Int128 MostPairs) Range(AssignmentProblem problem)
    {
        var (lowest, highest, most) = RangeOf(problem);
        Checked((most + 1) * (highest - lowest + 1));
        return ((long)lowest, highest, Int128.Min(most, problem.Scores.Length));
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
