using System.Globalization;
using Vouch.Domain.Letters.Checks.Lexicons;

namespace Vouch.Domain.Letters;

/// <summary>How many letters a service takes; from <c>data/services/letter-counts.csv</c>.</summary>
/// <param name="Least">How many it asks for at least; null is unknown.</param>
/// <param name="IsPerProgram">Counted for each program; otherwise for the application as a whole.</param>
/// <param name="Source">Where that is published; empty when we could not confirm it.</param>
public sealed record LetterCount(string Service, int Most, int? Least, bool IsPerProgram, string Source, DateOnly? LastChecked, string Notes)
{
    private static readonly Dictionary<string, LetterCount> ByService =
        LexiconTable.Read("services/letter-counts.csv").Select(Of).ToDictionary(count => count.Service);

    /// <summary>Null is unknown, not unlimited.</summary>
    public static LetterCount? Find(string service) => ByService.GetValueOrDefault(service);

    private static LetterCount Of(IReadOnlyDictionary<string, string> row) => new(
        row["service"],
        int.Parse(row["most"], CultureInfo.InvariantCulture),
        row["least"].Length == 0 ? null : int.Parse(row["least"], CultureInfo.InvariantCulture),
        row["per"] == "program",
        row["source"],
        row["last_checked"].Length == 0 ? null : DateOnly.Parse(row["last_checked"], CultureInfo.InvariantCulture),
        row["notes"]);
}
