using System.Globalization;
using System.Text;
using Vouch.Domain;
using Vouch.Domain.Applicants;
using Vouch.Domain.Tables;
using Vouch.Engine.Markets;

namespace Vouch.SmartPick.Markets;

/// <summary>
/// The folder <c>fitted</c> of a season pack: <c>basis.csv</c>, <c>markets.csv</c>, <c>parameters.csv</c> and <c>fit.csv</c>, described in
/// <c>data/seasons/README.md</c>. Reading what was written gives the same numbers.
/// </summary>
public static class FittedSeasonFiles
{
    public const string Folder = "fitted";

    private const string All = "all";

    /// <summary>The files by name.</summary>
    public static IReadOnlyDictionary<string, string> Write(FittedSeason fitted)
    {
        ArgumentNullException.ThrowIfNull(fitted);
        return new SortedDictionary<string, string>(StringComparer.Ordinal)
        {
            ["basis.csv"] = Table(
                ["item", "value"],
                [
                    ["season", Text(fitted.Season)],
                    ["pack-sha256", fitted.PackHash],
                    ["directory", fitted.DirectoryName],
                    ["directory-sha256", fitted.DirectoryHash],
                    ["seed", fitted.Seed.ToString(CultureInfo.InvariantCulture)],
                    ["model-version", Text(CutoffTableFile.Version)],
                ]),
            ["markets.csv"] = Table(
                ["specialty", "market_sha256", "sets", "mean_rate_error", "worst_rate_error"],
                fitted.Markets.Values.Select(fit => new[]
                {
                    fit.Specialty, fit.Market, Text(fit.Sets.Count), Rate(fit.MeanRateError), Rate(fit.WorstRateError),
                })),
            ["parameters.csv"] = Table(
                ["specialty", "set", "parameter", "applicant_type", "value", "origin"], fitted.Markets.Values.SelectMany(ParameterRows)),
            ["fit.csv"] = Table(
                ["specialty", "figure", "applicant_type", "published", "simulated", "applicants"],
                fitted.Markets.Values.SelectMany(fit => fit.Rows.Select(row => new[]
                {
                    fit.Specialty, Figure(row.Statistic), row.Type is { } type ? Code(type) : All, Number(row.Published), Number(row.Simulated), Text(row.Applicants),
                }))),
        };
    }

    /// <summary>The record, or the first thing that keeps the files from being one.</summary>
    /// <param name="textOf">The text of a file by its name, or null when there is none.</param>
    public static Result<FittedSeason> Read(Func<string, string?> textOf) => new FittedSeasonReading(textOf).Read();

    internal static string Code(Vouch.Engine.Markets.ApplicantType type) => ApplicantTypes.All[(int)type].Code;

    internal static string Figure(FitStatistic statistic) => statistic switch
    {
        FitStatistic.Matched => "matched",
        FitStatistic.PreferringMatchRate => "match-rate-preferring",
        FitStatistic.MatchedMedian => "step2-median-matched",
        FitStatistic.UnmatchedMedian => "step2-median-unmatched",
        _ => "fill-rate",
    };

    // Assumed parameters are the same in every set, so only the fit itself lists them.
    private static IEnumerable<string[]> ParameterRows(MarketFit fit)
    {
        MarketParameters[] sets = [fit.Parameters, .. fit.CarriesModelUncertainty ? fit.Sets : []];
        for (var set = 0; set < sets.Length; set++)
        {
            foreach (var parameter in ParameterTable.All.Where(one => one.IsFitted || set == 0))
            {
                var values = parameter.Of(sets[set]);
                for (var t = 0; t < values.Count; t++)
                {
                    yield return
                    [
                        fit.Specialty,
                        Text(set),
                        parameter.Name,
                        values.Count == 1 ? All : Code((Vouch.Engine.Markets.ApplicantType)t),
                        Number(values[t]),
                        parameter.IsFitted ? "fitted" : "assumed",
                    ];
                }
            }
        }
    }

    private static string Table(string[] header, IEnumerable<string[]> rows)
    {
        var text = new StringBuilder();
        CsvTable.AppendRecord(text, header);
        foreach (var row in rows)
        {
            CsvTable.AppendRecord(text, row);
        }

        return text.ToString();
    }

    private static string Text(int value) => value.ToString(CultureInfo.InvariantCulture);

    private static string Number(double value) => Math.Round(value, 6).ToString("0.######", CultureInfo.InvariantCulture);

    private static string Rate(double value) => value.ToString("0.0000", CultureInfo.InvariantCulture);
}
