using Vouch.Engine.Numerics;

namespace Vouch.Engine.Markets;

/// <summary>
/// Carries the uncertainty of the published figures into the odds: the figures are redrawn within their error and the market is fitted to each
/// redrawing, starting from the fit to the figures themselves (a parametric bootstrap, B. Efron 1979). Sets come in pairs that are redrawn
/// in opposite directions, so that their mean stays at the fit (antithetic draws, J. Hammersley and K. Morton 1956).
/// </summary>
public static class MarketBootstrap
{
    /// <summary>Standard deviation, in log odds, by which a type's match rate moves from one season to the next beyond counting error.</summary>
    public const double SeasonDrift = 0.08;

    /// <summary>Standard error of a median relative to that of a mean, for a bell.</summary>
    private const double MedianFactor = 1.2533;

    /// <summary>Draws parameter sets.</summary>
    /// <param name="input">The market with its published figures.</param>
    /// <param name="fitted">Parameters fitted to those figures.</param>
    /// <param name="count">Number of sets, at least 1; eight or more give a usable spread.</param>
    /// <param name="options">Seed, rounds of each refit (six are enough from the fit on), threads.</param>
    /// <param name="progress">Receives the number of sets done.</param>
    /// <param name="cancellationToken">Stops between rounds.</param>
    /// <returns>The sets; hand them to <see cref="CutoffTable.Build"/> in this order.</returns>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public static IReadOnlyList<MarketParameters> Draw(
        MarketInput input,
        MarketParameters fitted,
        int count,
        CalibrationOptions options,
        IProgress<int>? progress = null,
        CancellationToken cancellationToken = default)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(count, 1);
        var sets = new MarketParameters[count];
        for (int k = 0; k < count; k++)
        {
            var redrawn = Redraw(input, fitted, options.Seed, k);
            sets[k] = MarketCalibration.Fit(
                redrawn, fitted, options with { CheckMarkets = 1 }, cancellationToken: cancellationToken).Parameters;
            progress?.Report(k + 1);
        }

        return sets;
    }

    private static MarketInput Redraw(MarketInput input, MarketParameters fitted, ulong seed, int set)
    {
        double side = (set & 1) == 0 ? 1 : -1;
        var cohorts = input.Cohorts.Where(c => c.Applicants > 0)
            .Select(c => Redraw(
                c, fitted.LeavingChance[(int)c.Type], side, RandomSequence.For(seed, Purposes.ParameterSets, set >> 1, (int)c.Type)))
            .ToArray();
        double filled = cohorts.Sum(c => c.Matched), positions = input.Programs.Sum(p => p.Quota);
        double scale = Math.Min(1, positions / filled);
        return input with { Cohorts = [.. cohorts.Select(c => c with { Matched = (int)(c.Matched * scale) })] };
    }

    private static Cohort Redraw(Cohort cohort, double leavingChance, double side, RandomSequence random)
    {
        double shift = side * random.NextNormal();
        double spread = (cohort.StepTwo.Upper - cohort.StepTwo.Lower) / 1.349;
        double preferring = Math.Max(1, cohort.Applicants * cohort.PreferringShare);
        double rate = cohort.PreferringMatchRate ?? (cohort.Matched / (double)cohort.Applicants);
        double matchedError = spread * MedianFactor / Math.Sqrt(Math.Max(4, preferring * rate));
        double unmatchedError = spread * MedianFactor / Math.Sqrt(Math.Max(4, preferring * (1 - rate)));
        return cohort with
        {
            LeavingChance = leavingChance,
            Matched = (int)Math.Round(cohort.Applicants * Move(cohort.Matched / (double)cohort.Applicants, cohort.Applicants, shift)),
            PreferringMatchRate = cohort.PreferringMatchRate is { } published ? Move(published, preferring, shift) : null,
            MatchedMedian = cohort.MatchedMedian + (matchedError * side * random.NextNormal()),
            UnmatchedMedian = cohort.UnmatchedMedian + (unmatchedError * side * random.NextNormal()),
        };
    }

    /// <summary>Moves a rate by a standard normal shift times its error in log odds: counting error and season drift.</summary>
    private static double Move(double rate, double applicants, double shift)
    {
        double guarded = Math.Clamp(rate, 0.5 / applicants, 1 - (0.5 / applicants));
        double error = Math.Sqrt((1 / (applicants * guarded * (1 - guarded))) + (SeasonDrift * SeasonDrift));
        double odds = guarded / (1 - guarded) * Math.Exp(error * shift);
        return odds / (1 + odds);
    }
}
