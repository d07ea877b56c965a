using Vouch.Engine.Markets;

namespace Vouch.SmartPick.Markets;

/// <summary>Fits one specialty's market: from nothing, or from the fit of a market like it.</summary>
public static class MarketFitting
{
    /// <summary>Parameter sets that carry model uncertainty.</summary>
    public const int Sets = 8;

    private const int RefitRounds = 12;
    private const int SetRounds = 8;

    /// <summary>The fit to the figures themselves; minutes for the largest specialties.</summary>
    public static MarketFit Fit(
        string specialty, MarketInput input, ulong seed, IProgress<int>? progress = null, CancellationToken cancellationToken = default)
    {
        var fit = MarketCalibration.Fit(
            input, new MarketParameters(), new() { Seed = seed, CheckMarkets = CheckMarkets(input) }, progress, cancellationToken);
        var parameters = ParameterTable.Rounded(fit.Parameters);
        return new(specialty, ProblemBuilder.NameOf(input), parameters, [parameters], fit.Fit);
    }

    /// <summary>Rounds of <see cref="Fit"/>, for progress.</summary>
    public static int Rounds => new CalibrationOptions { Seed = 0 }.Rounds;

    /// <summary>Adds the sets that carry model uncertainty.</summary>
    public static MarketFit WithSets(
        MarketFit fit, MarketInput input, ulong seed, int sets = Sets, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(fit);
        var options = new CalibrationOptions { Seed = seed, Rounds = SetRounds };
        var drawn = MarketBootstrap.Draw(input, fit.Parameters, sets, options, cancellationToken: cancellationToken);
        return fit with { Sets = [.. drawn.Select(ParameterTable.Rounded)] };
    }

    /// <summary>
    /// Fits another market of the specialty, starting from a fit that is near. How far the sets lie from their fit is a matter of the
    /// published figures, so it is carried over.
    /// </summary>
    public static MarketFit Refit(MarketFit near, MarketInput input, ulong seed, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(near);
        var options = new CalibrationOptions { Seed = seed, Rounds = RefitRounds, CheckMarkets = CheckMarkets(input) };
        var fit = MarketCalibration.Fit(input, near.Parameters, options, cancellationToken: cancellationToken);
        var parameters = ParameterTable.Rounded(fit.Parameters);
        return new(
            near.Specialty,
            ProblemBuilder.NameOf(input),
            parameters,
            near.CarriesModelUncertainty ? [.. near.Sets.Select(set => ParameterTable.Moved(parameters, near.Parameters, set))] : [parameters],
            fit.Fit);
    }

    // About 100,000 simulated applicants keep the noise of the check below half a point for every type that counts.
    private static int CheckMarkets(MarketInput input) =>
        Math.Clamp(100_000 / Math.Max(1, input.Cohorts.Sum(cohort => cohort.Applicants)), 8, 100);
}
