namespace Vouch.Engine.Markets;

/// <summary>
/// Separates those who prefer a specialty from those who only carry it further down their list. The published table counts
/// everyone who ranked the specialty at any place.
/// </summary>
public static class SecondChoice
{
    /// <summary>Lowest share returned: a specialty that was ranked is somebody's first choice.</summary>
    public const double LowestShare = 0.05;

    /// <summary>Estimates the share of a cohort for whom the specialty is the first choice.</summary>
    /// <param name="ranked">Applicants who ranked the specialty anywhere; above 0.</param>
    /// <param name="matched">Of these, matched in the specialty.</param>
    /// <param name="preferringMatchRate">Match rate among those who prefer it, in (0, 1].</param>
    /// <param name="leavingChance">Chance that someone who prefers another specialty matches there, in (0, 1].</param>
    /// <returns>The share π that solves matched / ranked = m π + m (1−π)(1−λ), within [<see cref="LowestShare"/>, 1].</returns>
    /// <remarks>Assumes that those who stay in the market match at the same rate whatever they preferred.</remarks>
    public static double PreferringShare(double ranked, double matched, double preferringMatchRate, double leavingChance)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(ranked);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(preferringMatchRate);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(leavingChance);
        double staying = matched / (ranked * preferringMatchRate);
        return Math.Clamp((staying - (1 - leavingChance)) / leavingChance, LowestShare, 1);
    }
}
