namespace Vouch.Domain.Mentors;

/// <summary>How many of the 100 points each criterion can earn. Shown beside every fit.</summary>
public sealed class FitWeights
{
    private readonly int[] _points;

    private FitWeights(int[] points)
    {
        if (points.Sum() != 100 || points.Any(p => p < 0))
        {
            throw new ArgumentException("The points of all criteria sum to 100.", nameof(points));
        }

        _points = points;
    }

    /// <summary>Half for the work itself, a quarter for getting on, a quarter for having the time.</summary>
    public static FitWeights Default { get; } = new([22, 10, 18, 13, 12, 10, 4, 3, 4, 4]);

    /// <param name="points">Points of each criterion, in their order; they sum to 100.</param>
    public static FitWeights Of(IReadOnlyList<int> points) => new([.. points]);

    public int this[FitCriterion criterion] => _points[(int)criterion];

    public int this[FitPart part] => Enum.GetValues<FitCriterion>().Where(c => PartOf(c) == part).Sum(c => this[c]);

    public static FitPart PartOf(FitCriterion criterion) => criterion switch
    {
        FitCriterion.Specialty or FitCriterion.Topics or FitCriterion.Help => FitPart.Professional,
        FitCriterion.Style or FitCriterion.Values => FitPart.Compatibility,
        _ => FitPart.Availability,
    };
}
