namespace Vouch.Domain.Seasons;

/// <summary>
/// What applications cost: ERAS counts programs anew in each specialty, and later ones in the same specialty cost more.
/// </summary>
public sealed class ErasFees
{
    private readonly List<Fee> _tiers;

    private ErasFees(List<Fee> tiers) => _tiers = tiers;

    /// <summary>The tiers of a pack, or why they do not make a price for every count.</summary>
    public static Result<ErasFees> Of(SeasonPack pack)
    {
        ArgumentNullException.ThrowIfNull(pack);
        var tiers = pack.Fees
            .Where(fee => fee is { Body: "ERAS", Item: "residency-application" } && fee.Season == pack.Season)
            .OrderBy(fee => fee.FromCount)
            .ToList();
        var next = 1;
        foreach (var tier in tiers)
        {
            if (tier.FromCount != next || (tier.ToCount is null && tier != tiers[^1]))
            {
                return TiersBroken;
            }

            next = (tier.ToCount ?? int.MaxValue - 1) + 1;
        }

        return tiers.Count > 0 && tiers[^1].ToCount is null ? new ErasFees(tiers) : TiersBroken;
    }

    /// <summary>Tiers in order of count.</summary>
    public IReadOnlyList<Fee> Tiers => _tiers;

    /// <summary>The price in US cents of so many applications in one specialty.</summary>
    public long CostCents(int applications)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(applications);
        long cents = 0;
        foreach (var tier in _tiers)
        {
            var last = Math.Min(applications, tier.ToCount ?? int.MaxValue);
            cents += Math.Max(0, last - tier.FromCount!.Value + 1) * 100L * tier.AmountUsd;
        }

        return cents;
    }

    /// <summary>The price in US cents of applications in several specialties, each counted by itself.</summary>
    public long CostCents(IEnumerable<int> applicationsBySpecialty)
    {
        ArgumentNullException.ThrowIfNull(applicationsBySpecialty);
        return applicationsBySpecialty.Sum(CostCents);
    }

    /// <summary>What the next application costs in a specialty that already has <paramref name="applications"/>.</summary>
    public long NextCents(int applications) => CostCents(applications + 1) - CostCents(applications);

    private static readonly Problem TiersBroken = new(
        "season.fee-tiers-broken",
        "fees.csv: the ERAS residency-application tiers of the season must begin at 1, follow each other without a gap and end open.");
}
