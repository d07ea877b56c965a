namespace Vouch.Domain.Cohorts;

/// <summary>What a trial conversation means for a pair.</summary>
/// <param name="IsAvoided">One of the two would rather not: the pair is not made.</param>
/// <param name="RatingTenths">The mean of the ratings given, 1 as 0 and 5 as 1000; null when neither gave one.</param>
/// <param name="Prefers">Sides that asked for the other, 0 to 2.</param>
public readonly record struct TrialVerdict(bool IsAvoided, int? RatingTenths, int Prefers)
{
    /// <summary>What a wish to be paired adds, in tenths of a point.</summary>
    public const int PreferTenths = 50;

    private const int MostTenths = 1000;

    public static TrialVerdict Of(TrialOpinion? mentor, TrialOpinion? trainee)
    {
        List<TrialOpinion> said = [.. new[] { mentor, trainee }.OfType<TrialOpinion>()];
        List<int> ratings = [.. said.Select(opinion => opinion.Rating).OfType<int>()];
        const int Step = MostTenths / (TrialOpinion.Highest - TrialOpinion.Lowest);
        return new(
            said.Exists(opinion => opinion.Wish == TrialWish.Avoid),
            ratings.Count == 0 ? null : ratings.Sum(rating => (rating - TrialOpinion.Lowest) * Step) / ratings.Count,
            said.Count(opinion => opinion.Wish == TrialWish.Prefer));
    }

    /// <summary>
    /// The fit of a pair that has talked, in tenths: half the fit on paper and half the mean rating, plus five points for each side that
    /// asked for the other, at most 100 points. Without a rating the fit on paper stays.
    /// </summary>
    public int Weigh(int fitTenths) => Math.Min(
        MostTenths, (RatingTenths is { } rating ? (fitTenths + rating + 1) / 2 : fitTenths) + (Prefers * PreferTenths));
}
