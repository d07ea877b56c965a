using Vouch.Domain.Tables;

namespace Vouch.Domain.Instruments;

/// <summary>Where an instrument comes from. One without a license that clearly allows it does not ship.</summary>
public sealed record InstrumentSource(string Code, string Name, string License, string Source, DateOnly AsOf)
{
    /// <summary>Every instrument that ships.</summary>
    public static IReadOnlyList<InstrumentSource> All { get; } =
    [
        .. Rows("instruments/instruments.csv").Select(row => new InstrumentSource(
            row["code"], row["name"], row["license"], row["source"],
            DateOnly.ParseExact(row["as_of"], "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture))),
    ];

    internal static InstrumentSource Of(string code) => All.Single(source => source.Code == code);

    internal static IReadOnlyList<CsvRow> Rows(string name)
    {
        using var stream = typeof(InstrumentSource).Assembly.GetManifestResourceStream(name)
            ?? throw new FileNotFoundException($"The data file '{name}' is not embedded.", name);
        using var reader = new StreamReader(stream);
        return CsvTable.Read(name, reader).Value.Rows;
    }
}
