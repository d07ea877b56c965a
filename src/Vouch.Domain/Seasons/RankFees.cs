namespace Vouch.Domain.Seasons;

/// <summary>What a rank list costs at NRMP, and how long it may be.</summary>
/// <param name="Included">Programs the registration fee includes.</param>
/// <param name="Most">Programs a list may have.</param>
/// <param name="ExtraUsd">US dollars for each further program.</param>
/// <param name="Source">Where the figures come from.</param>
public sealed record RankFees(int Included, int Most, int ExtraUsd, string Source)
{
    /// <summary>The figures of a pack, or null where it lacks one.</summary>
    public static RankFees? Of(SeasonPack pack)
    {
        ArgumentNullException.ThrowIfNull(pack);
        var extra = pack.Fees.FirstOrDefault(fee => fee is { Body: "NRMP", Item: "extra-rank" });
        return pack.FindLimit("NRMP", "ranks-included-primary") is { } included && pack.FindLimit("NRMP", "ranks-most") is { } most && extra is not null
            ? new(included.Value, most.Value, extra.AmountUsd, string.Join("; ", new[] { included.Citation, most.Citation, extra.Citation }.Select(citation => $"{citation.Source.Title}, {citation.AsOf}").Distinct()))
            : null;
    }

    /// <summary>US dollars beyond registration for a list of so many programs.</summary>
    public int ExtraFor(int programs) => Math.Max(0, programs - Included) * ExtraUsd;
}
