using Vouch.Domain.Programs;
using Vouch.Domain.Seasons;

namespace Vouch.SmartPick.Markets;

/// <summary>The fitted markets of a season: the record that ships beside the pack, and what it was made from.</summary>
/// <param name="Season">The season.</param>
/// <param name="PackHash">Sum of the pack's files (<see cref="SeasonPack.Hash"/>).</param>
/// <param name="DirectoryName">The directory whose programs were used.</param>
/// <param name="DirectoryHash">Sum of that directory (<see cref="ProgramDirectory.Hash"/>).</param>
/// <param name="Seed">Seed of the simulated seasons.</param>
/// <param name="Markets">By key of the specialty.</param>
public sealed record FittedSeason(
    int Season, string PackHash, string DirectoryName, string DirectoryHash, ulong Seed, IReadOnlyDictionary<string, MarketFit> Markets)
{
    public MarketFit? Find(string specialty) => Markets.GetValueOrDefault(specialty);

    /// <summary>Fits every specialty that has programs and published applicants.</summary>
    /// <param name="only">Keys of the specialties to fit; null for all.</param>
    /// <param name="report">Receives each fit when it is done.</param>
    public static FittedSeason Fit(
        SeasonPack pack,
        ProblemBuilder builder,
        ProgramDirectory directory,
        ulong seed,
        int sets,
        IReadOnlySet<string>? only,
        Action<MarketFit> report,
        CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(pack);
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentNullException.ThrowIfNull(directory);
        ArgumentNullException.ThrowIfNull(report);
        var fits = new SortedDictionary<string, MarketFit>(StringComparer.Ordinal);
        foreach (var specialty in pack.Specialties.Select(one => one.Slug).Where(slug => only?.Contains(slug) != false))
        {
            if (builder.MarketOf(specialty) is { } input)
            {
                var fit = MarketFitting.Fit(specialty, input, seed, cancellationToken: cancellationToken);
                fits[specialty] = sets > 1 ? MarketFitting.WithSets(fit, input, seed, sets, cancellationToken) : fit;
                report(fits[specialty]);
            }
        }

        return new(pack.Season, pack.Hash, directory.Name, directory.Hash, seed, fits);
    }
}
