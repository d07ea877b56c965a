namespace Vouch.Domain.Mentors;

/// <summary>How much each criterion counts for an office: what a dean's office decides, and the points that follow from it.</summary>
/// <remarks>
/// Low, medium and high stand 1 : 2 : 4. The 100 points are divided in that proportion and rounded by largest remainder, earlier
/// criteria first among equals, so that every fit still adds up to 100.
/// </remarks>
public sealed class FitImportances
{
    private readonly Importance[] _of;

    private FitImportances(Importance[] of) => _of = of;

    /// <summary>Near the points every fit has without an office: <see cref="FitWeights.Default"/>.</summary>
    public static FitImportances Usual { get; } = new(
    [
        Importance.High, Importance.Medium, Importance.High, Importance.Medium, Importance.Medium,
        Importance.Medium, Importance.Low, Importance.Low, Importance.Low, Importance.Low,
    ]);

    public Importance this[FitCriterion criterion] => _of[(int)criterion];

    /// <param name="importances">One for each criterion, in their order.</param>
    public static Result<FitImportances> Of(IReadOnlyList<Importance> importances)
    {
        ArgumentNullException.ThrowIfNull(importances);
        return importances.Count != Enum.GetValues<FitCriterion>().Length || !importances.All(Enum.IsDefined) ? MentorProblems.UnknownChoice
            : importances.All(importance => importance == Importance.NotUsed) ? MentorProblems.NothingCounts
            : new FitImportances([.. importances]);
    }

    public IReadOnlyList<Importance> ToList() => _of;

    public FitWeights ToWeights()
    {
        var parts = _of.Select(PartsOf).ToArray();
        var all = parts.Sum();
        var points = parts.Select(part => 100 * part / all).ToArray();
        foreach (var criterion in Enumerable.Range(0, parts.Length)
            .OrderByDescending(criterion => 100 * parts[criterion] % all)
            .Take(100 - points.Sum()))
        {
            points[criterion]++;
        }

        return FitWeights.Of(points);
    }

    /// <summary>The first mandatory criterion this pair is known to fail; null when there is none. What is unknown excludes nobody.</summary>
    public FitContribution? Fails(Fit fit)
    {
        ArgumentNullException.ThrowIfNull(fit);
        return fit.Contributions.FirstOrDefault(
            contribution => this[contribution.Criterion] == Importance.Mandatory && contribution is { IsKnown: true, Share.Thousandths: 0 });
    }

    private static int PartsOf(Importance importance) => importance switch
    {
        Importance.NotUsed => 0,
        Importance.Low => 1,
        Importance.Medium => 2,
        _ => 4,
    };
}
