namespace Vouch.Engine.Assignment;

/// <summary>
/// An assignment that no mentor and mentee would both leave for each other: there is no possible pair outside it for which each side
/// has room or holds somebody of lower score. Both sides judge by the same score, equal scores are no reason to leave.
/// </summary>
/// <remarks>
/// Pairs are taken from the highest score down. Among equal scores as many as possible are taken, found by augmenting paths; whichever
/// are taken, everyone passed over is full of pairs at least as good. O(possible pairs × log + augmentations).
/// </remarks>
public static class StableAssignment
{
    /// <summary>Finds a stable assignment. The same problem gives the same one.</summary>
    /// <param name="problem">The problem.</param>
    public static AssignmentResult Find(AssignmentProblem problem)
    {
        var order = new int[problem.Scores.Length];
        for (var e = 0; e < order.Length; e++)
        {
            order[e] = e;
        }

        var scores = (long[])problem.Scores.Clone();
        Array.Sort(scores, order);
        var used = new bool[order.Length];
        var mentees = problem.Mentees();
        var demand = (int[])problem.MenteeDemands.Clone();
        var capacity = (int[])problem.MentorCapacities.Clone();
        for (var last = order.Length - 1; last >= 0;)
        {
            var first = last;
            while (first > 0 && scores[first - 1] == scores[last])
            {
                first--;
            }

            var equals = order.AsSpan(first, last - first + 1);
            equals.Sort();
            new EqualScores(problem, mentees, demand, capacity, used, equals).Take();
            last = first - 1;
        }

        return AssignmentResult.Of(problem, used);
    }
}
