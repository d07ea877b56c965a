using Vouch.Engine.Markets;

namespace Vouch.App.Features.SmartPick;

/// <summary>A calibrated market as it is kept: what was fitted and how simulated agrees with published.</summary>
public sealed record MarketFit(string Specialty, MarketParameters Parameters, IReadOnlyList<FitRow> Rows, double MeanRateError, double WorstRateError);
