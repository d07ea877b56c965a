namespace Vouch.Domain.Mentors;

/// <summary>What one criterion adds to a fit, and the fact it rests on.</summary>
/// <param name="Criterion">What was looked at.</param>
/// <param name="Points">The most it can add.</param>
/// <param name="Share">How much of that it earned; a half when nothing is known.</param>
/// <param name="IsKnown">False when one of the two has not said.</param>
/// <param name="Fact">A sentence either side may read.</param>
public sealed record FitContribution(FitCriterion Criterion, int Points, Share Share, bool IsKnown, string Fact)
{
    public FitPart Part => FitWeights.PartOf(Criterion);

    /// <summary>Known, and clearly for the fit; a neighbouring field is.</summary>
    public bool IsReason => IsKnown
        && Share.Thousandths >= (Criterion == FitCriterion.Specialty ? Share.Half.Thousandths : Share.Of(2, 3).Thousandths);

    /// <summary>Tenths of a point added to the total.</summary>
    public int Tenths => Share.TenthsOf(Points);
}
