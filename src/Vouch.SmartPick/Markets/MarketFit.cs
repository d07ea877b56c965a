using Vouch.Engine.Markets;

namespace Vouch.SmartPick.Markets;

/// <summary>One specialty's market as it was fitted to the published figures.</summary>
/// <param name="Specialty">Key of the specialty.</param>
/// <param name="Market">Name of the market it was fitted to (<see cref="ProblemBuilder.NameOf"/>): any other market is another question.</param>
/// <param name="Parameters">The fit.</param>
/// <param name="Sets">Fits to redrawn figures, which carry model uncertainty; the fit alone while there are none.</param>
/// <param name="Rows">Simulated beside published, in seasons that were not used for fitting.</param>
public sealed record MarketFit(
    string Specialty, string Market, MarketParameters Parameters, IReadOnlyList<MarketParameters> Sets, IReadOnlyList<FitRow> Rows)
{
    /// <summary>Intervals hold model uncertainty too, not the noise of simulation alone.</summary>
    public bool CarriesModelUncertainty => Sets.Count > 1;

    public double MeanRateError => new CalibrationResult(Parameters, Rows).MeanRateError;

    public double WorstRateError => new CalibrationResult(Parameters, Rows).WorstRateError;
}
