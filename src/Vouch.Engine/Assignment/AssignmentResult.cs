namespace Vouch.Engine.Assignment;

/// <summary>Who is paired with whom.</summary>
/// <param name="Pairs">The pairs, by mentee and then by mentor.</param>
/// <param name="Covered">Mentees with at least one mentor.</param>
/// <param name="Total">Sum of the scores.</param>
/// <param name="Lowest">The lowest score assigned, or null without pairs.</param>
public sealed record AssignmentResult(IReadOnlyList<ScoredPair> Pairs, int Covered, long Total, long? Lowest)
{
    internal static AssignmentResult Of(AssignmentProblem problem, ReadOnlySpan<bool> used)
    {
        var pairs = new List<ScoredPair>();
        var (covered, total) = (0, 0L);
        long? lowest = null;
        for (var mentee = 0; mentee < problem.MenteeDemands.Length; mentee++)
        {
            var before = pairs.Count;
            for (var e = problem.Starts[mentee]; e < problem.Starts[mentee + 1]; e++)
            {
                if (used[e])
                {
                    pairs.Add(new(problem.Mentors[e], mentee, problem.Scores[e]));
                    total += problem.Scores[e];
                    lowest = Math.Min(lowest ?? long.MaxValue, problem.Scores[e]);
                }
            }

            covered += pairs.Count > before ? 1 : 0;
        }

        return new(pairs, covered, total, lowest);
    }
}
