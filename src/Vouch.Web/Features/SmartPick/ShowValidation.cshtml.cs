using System.Globalization;
using System.Reflection;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Vouch.App.Features.SmartPick;
using Vouch.Domain.Applicants;
using Vouch.SmartPick.Files;
using Vouch.SmartPick.Proof;
using Vouch.Web.Look.Charts;

namespace Vouch.Web.Features.SmartPick;

/// <summary>What was proven about the odds, with the figures to take it apart.</summary>
public sealed class ShowValidationModel(ShowValidation showValidation) : PageModel
{
    public ShowValidation.View? View { get; private set; }

    public ValidationRecord Record => View!.Record;

    public static string Build => typeof(ShowValidationModel).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "unknown";

    public int Broken => Record.Rows.Count(row => !row.Holds);

    /// <summary>Match rates that have a bound, for the picture.</summary>
    public IReadOnlyList<ScatterPoint> Rates =>
    [
        .. Record.Cells.Where(cell => cell is { IsJudged: true, Figure: "match-rate-ranked" })
            .Select(cell => new ScatterPoint($"{NameOf(cell.Specialty)}, {TypeOf(cell.Type)}", cell.Published, cell.Simulated)),
    ];

    public IReadOnlyList<ChartSeries> Reliability =>
    [
        new("what happened", [.. Record.Reliability.Select(bin => new ChartPoint(Math.Round(bin.MeanChance, 3), bin.Share))]),
        new("forecasts that are right", [.. Record.Reliability.Select(bin => new ChartPoint(Math.Round(bin.MeanChance, 3), bin.MeanChance))]),
    ];

    public async Task OnGetAsync(CancellationToken cancellationToken) => View = await showValidation.ExecuteAsync(cancellationToken);

    /// <summary>The record as the command writes it.</summary>
    public async Task<IActionResult> OnGetRecordAsync(CancellationToken cancellationToken) =>
        await showValidation.ExecuteAsync(cancellationToken) is { } view
            ? File(ValidationFile.Write(view.Record), "application/json", ValidationRecord.FileName)
            : NotFound();

    public IEnumerable<ProofRow> RowsOf(string area) => Record.Rows.Where(row => row.Area == area);

    public string NameOf(string specialty) => View!.SpecialtyNames.GetValueOrDefault(specialty, specialty);

    public static string TypeOf(string code) => ApplicantTypes.TryFind(code, out var type) ? type.DisplayName : "all";

    public static string HeadingOf(string area) => area switch
    {
        ProofAreas.Specialties => "Specialty by specialty",
        ProofAreas.Country => "The whole country",
        ProofAreas.Odds => "Odds of people whose fate is known",
        ProofAreas.Lists => "The list",
        _ => "Bills and names",
    };

    public static string AboutOf(string area) => area switch
    {
        ProofAreas.Specialties => "Seasons are simulated anew, with another seed than the fit had, and counted as the published tables count.",
        ProofAreas.Country => "Every specialty of the country together, applicant by applicant.",
        ProofAreas.Odds => "A simulated season that no table has seen is foretold person by person, then it happens.",
        ProofAreas.Lists => "Small random problems are solved by trying every list there is; the optimizer must find the same.",
        _ => "What can be known exactly must come out exactly.",
    };

    public static string FigureOf(string figure) => figure switch
    {
        "match-rate-ranked" => "matched, of all who ranked it",
        "match-rate-preferring" => "matched, of those who prefer it",
        "step2-median-matched" => "median Step 2 CK, matched",
        "step2-median-unmatched" => "median Step 2 CK, unmatched",
        _ => "positions filled",
    };

    public static string NumberOf(ProofCell cell, double value) => cell.Figure.StartsWith("step2", StringComparison.Ordinal)
        ? value.ToString("0.0", CultureInfo.InvariantCulture)
        : string.Create(CultureInfo.InvariantCulture, $"{100 * value:0.0} %");

    public static string Found(ProofRow row) => row.Value switch
    {
        double.NaN => "unknown",
        > 0 and < 0.00005 => row.Value.ToString("0.0E+0", CultureInfo.InvariantCulture),
        _ => row.Value.ToString("0.####", CultureInfo.InvariantCulture),
    };
}
