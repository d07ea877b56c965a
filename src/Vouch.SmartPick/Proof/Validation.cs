using System.Security.Cryptography;
using System.Text;
using Vouch.Domain.Places;
using Vouch.Domain.Programs;
using Vouch.Domain.Seasons;
using Vouch.Engine.Markets;
using Vouch.SmartPick.Cohorts;
using Vouch.SmartPick.Markets;

namespace Vouch.SmartPick.Proof;

/// <summary>Runs the whole proof: simulated against published, odds against held-out seasons, lists against enumeration, bills and names.</summary>
public static class Validation
{
    /// <summary>A small specialty with every type of applicant: thousands of seasons in seconds.</summary>
    private const string ForecastSpecialty = "child-neurology";

    private const int MarketsByCell = 60;
    private const int WholeSeasons = 12;

    /// <summary>The proof; about a minute on two cores.</summary>
    /// <param name="build">Version of the program that measures, for the record.</param>
    public static ValidationRecord Run(
        SeasonPack pack, States states, ProgramDirectory directory, FittedSeason fitted, string build, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(pack);
        ArgumentNullException.ThrowIfNull(directory);
        ArgumentNullException.ThrowIfNull(fitted);
        var builder = new ProblemBuilder(pack, states, directory);
        var proof = new MarketProof(pack, builder, fitted);
        var lines = proof.Compare(MarketsByCell, cancellationToken);
        var country = new NationalSimulation(pack, states, builder, fitted);
        var seasons = Enumerable.Range(0, WholeSeasons).SelectMany(market => country.Season(MarketProof.Seed, market)).ToList();
        var rows = new List<ProofRow>(
        [
            .. In(ProofAreas.Specialties, MarketProof.Cells(lines)),
            .. In(ProofAreas.Country, proof.Country(lines, seasons)),
        ]);
        IReadOnlyList<ReliabilityBin> reliability = [];
        if (builder.MarketOf(ForecastSpecialty) is { } input && fitted.Find(ForecastSpecialty) is { } fit)
        {
            var (judged, bins) = new ForecastProof(input, fit.Parameters, ForecastSpecialty).Judge(cancellationToken);
            rows.AddRange(In(ProofAreas.Odds, judged));
            reliability = bins;
        }

        rows.AddRange(In(ProofAreas.Lists, ListProof.Rows(cancellationToken)));
        rows.AddRange(In(ProofAreas.Facts, FactProof.Rows(pack, states, directory, ForecastSpecialty)));
        return new(
            pack.Season,
            pack.Hash,
            directory.Name,
            directory.Hash,
            CutoffTableFile.Version,
            FittedHash(fitted),
            build,
            MarketProof.Seed,
            rows.TrueForAll(row => row.Holds),
            rows,
            reliability,
            MarketProof.CellsOf(lines));
    }

    /// <summary>Sum of the fitted parameters, in hexadecimal.</summary>
    public static string FittedHash(FittedSeason fitted) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(FittedSeasonFiles.Write(fitted)["parameters.csv"])));

    private static IEnumerable<ProofRow> In(string area, IEnumerable<ProofRow> rows) => rows.Select(row => row with { Area = area });
}
