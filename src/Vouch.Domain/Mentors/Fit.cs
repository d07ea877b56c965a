namespace Vouch.Domain.Mentors;

/// <summary>
/// How well a mentor and a trainee suit each other, 0 to 100, explained. Each criterion adds its points times the share it
/// earned, rounded to a tenth; the total is the sum of those tenths, so the table on the page adds up to the last digit.
/// </summary>
/// <remarks>
/// What one of the two has not said counts half and widens the range instead: <see cref="LowestTenths"/> takes it as nothing,
/// <see cref="HighestTenths"/> as everything. Name, institution, position, stage, languages and free text add nothing.
/// </remarks>
public sealed class Fit
{
    private Fit(IReadOnlyList<FitContribution> contributions) => Contributions = contributions;

    public IReadOnlyList<FitContribution> Contributions { get; }

    /// <summary>The fit in tenths of a point: 0 to 1000.</summary>
    public int Tenths => Contributions.Sum(c => c.Tenths);

    /// <summary>The fit if everything unsaid turned out against it.</summary>
    public int LowestTenths => Contributions.Sum(c => c.IsKnown ? c.Tenths : 0);

    /// <summary>The fit if everything unsaid turned out for it.</summary>
    public int HighestTenths => Contributions.Sum(c => c.IsKnown ? c.Tenths : c.Points * 10);

    public int KnownFacts => Contributions.Count(c => c.IsKnown);

    /// <param name="mentor">The mentor's profile.</param>
    /// <param name="trainee">The trainee's profile.</param>
    /// <param name="today">Leave is looked up on this day, and free hours are compared in its week.</param>
    /// <param name="weights">Points of each criterion; <see cref="FitWeights.Default"/> when null.</param>
    public static Fit Between(MentorProfile mentor, TraineeProfile trainee, DateOnly today, FitWeights? weights = null)
    {
        ArgumentNullException.ThrowIfNull(mentor);
        ArgumentNullException.ThrowIfNull(trainee);
        weights ??= FitWeights.Default;
        return new(
        [
            .. Enum.GetValues<FitCriterion>().Select(criterion =>
            {
                var finding = FitCriteria.Judge(criterion, mentor, trainee, today);
                return new FitContribution(
                    criterion, weights[criterion], finding.Share ?? Share.Half, finding.Share is not null, finding.Fact);
            }),
        ]);
    }

    /// <summary>What a part adds, in tenths of a point.</summary>
    public int TenthsOf(FitPart part) => Contributions.Where(c => c.Part == part).Sum(c => c.Tenths);

    /// <summary>The most a part can add, in points.</summary>
    public int PointsOf(FitPart part) => Contributions.Where(c => c.Part == part).Sum(c => c.Points);

    /// <summary>A part alone on the scale 0 to 100, rounded half up.</summary>
    public int ScoreOf(FitPart part)
    {
        var most = PointsOf(part);
        return most == 0 ? 0 : ((TenthsOf(part) * 20) + most) / (2 * most);
    }

    /// <summary>The facts that add most to this fit, strongest first: what a suggestion gives as its reasons.</summary>
    public IEnumerable<FitContribution> Reasons(int most) => Contributions
        .Where(c => c.IsReason)
        .OrderByDescending(c => c.Tenths)
        .ThenBy(c => c.Criterion)
        .Take(most);
}
