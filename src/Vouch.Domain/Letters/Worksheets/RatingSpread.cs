using System.Globalization;

namespace Vouch.Domain.Letters.Worksheets;

/// <summary>How others have been rated, as published. Figures stay as they were printed, since some are ranges.</summary>
/// <param name="Question">Code of the question, or <c>*</c> for the form as a whole.</param>
/// <param name="SharePercent">Share of letters or applicants with this rating, in percent; empty when a mean was published.</param>
/// <param name="Letters">How many letters the figure rests on.</param>
public sealed record RatingSpread(
    string Question, string Label, string SharePercent, string Mean, string StandardDeviation, int Letters, string Source, DateOnly LastChecked, string Notes)
{
    /// <summary>The figure as a person reads it.</summary>
    public string Figure => SharePercent.Length > 0
        ? $"{Range(SharePercent)} %"
        : StandardDeviation.Length > 0 ? $"mean {Mean}, standard deviation {StandardDeviation}" : $"mean {Range(Mean)}";

    internal static RatingSpread Of(IReadOnlyDictionary<string, string> row) => new(
        row["question"],
        row["label"],
        row["share_percent"],
        row["mean"],
        row["standard_deviation"],
        int.Parse(row["letters"], CultureInfo.InvariantCulture),
        row["source"],
        DateOnly.Parse(row["last_checked"], CultureInfo.InvariantCulture),
        row["notes"]);

    private static string Range(string figure) => figure.Replace('-', '–');
}
