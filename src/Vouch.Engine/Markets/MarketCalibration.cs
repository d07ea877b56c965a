namespace Vouch.Engine.Markets;

/// <summary>
/// Fits openness, interviews per position, the weight of Step 2 and the chance of leaving so that simulated seasons agree with the published figures.
/// </summary>
/// <remarks>
/// Stochastic approximation with falling steps (H. Robbins and S. Monro 1951) and the mean of the last third of the path as
/// the answer (B. Polyak and A. Juditsky 1992). Each parameter has one statistic that moves with it:
/// openness γ ↔ match rate of those who prefer the specialty, or of all when that is not published;
/// interviews per position ↔ share of positions filled;
/// weight β ↔ distance between the Step 2 medians of matched and unmatched;
/// leaving λ ↔ matched whose first choice was another specialty.
/// </remarks>
public static class MarketCalibration
{
    private const int WantedApplicants = 30_000;
    private const double OpennessStep = 0.7;
    private const double WeightStep = 0.02;
    private const double LeavingStep = 0.7;
    private const double InterviewStep = 0.4;
    private const double FewestInterviews = 1;
    private const double MostInterviews = 40;
    private const double StepHalvesAfter = 8;

    /// <summary>Fits the parameters.</summary>
    /// <param name="input">The market with its published figures.</param>
    /// <param name="start">Assumptions, and where the fitted parameters start.</param>
    /// <param name="options">Seed, rounds, threads.</param>
    /// <param name="progress">Receives the number of rounds done.</param>
    /// <param name="cancellationToken">Stops between rounds.</param>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public static CalibrationResult Fit(
        MarketInput input,
        MarketParameters start,
        CalibrationOptions options,
        IProgress<int>? progress = null,
        CancellationToken cancellationToken = default)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(options.Rounds, 1);
        int markets = MarketsPerRound(input, options);
        var state = new FitState(input, start);
        for (int round = 0; round < options.Rounds; round++)
        {
            var tally = MarketRun.Tally(
                input, state.Parameters(), options.Seed, round * markets, markets, options.MaxParallel, cancellationToken);
            double step = 1 / (1 + (round / StepHalvesAfter));
            Move(input, tally, state, step);
            if (round >= options.Rounds * 2 / 3)
            {
                state.Remember();
            }

            progress?.Report(round + 1);
        }

        var fitted = state.Mean();
        var check = MarketRun.Tally(
            input, fitted, options.Seed, options.Rounds * markets, Math.Max(1, options.CheckMarkets), options.MaxParallel, cancellationToken);
        return new(fitted, FitTable.Compare(input, check));
    }

    internal static int MarketsPerRound(MarketInput input, CalibrationOptions options) =>
        options.MarketsPerRound > 0
            ? options.MarketsPerRound
            : Math.Clamp(WantedApplicants / Math.Max(1, input.Cohorts.Sum(c => c.Applicants)), 2, 24);

    private static void Move(MarketInput input, MarketTally tally, FitState state, double step)
    {
        double positions = tally.Positions / (double)tally.Markets;
        double fill = LogOddsGap(input.Cohorts.Sum(c => c.Matched), tally.Filled / (double)tally.Markets, positions);
        state.Interviews = Math.Clamp(state.Interviews * Math.Exp(step * InterviewStep * fill), FewestInterviews, MostInterviews);
        foreach (var cohort in input.Cohorts.Where(c => c.Applicants > 0))
        {
            int t = (int)cohort.Type;
            double markets = tally.Markets;
            double preferring = tally.Preferring[t] / markets, preferringMatched = tally.PreferringMatched[t] / markets;
            double matched = tally.Matched[t] / markets;
            if (cohort.PreferringMatchRate is { } rate)
            {
                state.Openness[t] += step * OpennessStep * LogOddsGap(rate * preferring, preferringMatched, preferring);
                double wantedOthers = Math.Max(0.5, cohort.Matched - (rate * preferring));
                double others = Math.Max(0.5, matched - preferringMatched);
                double ratio = Math.Clamp(wantedOthers / others, 0.5, 2);
                state.Leaving[t] = 1 - Math.Clamp((1 - state.Leaving[t]) * Math.Pow(ratio, step * LeavingStep), 0.001, 1);
            }
            else
            {
                state.Openness[t] += step * OpennessStep * LogOddsGap(cohort.Matched, matched, cohort.Applicants);
            }

            double gap = tally.MedianStepTwo(cohort.Type, true) - tally.MedianStepTwo(cohort.Type, false);
            if (cohort.MatchedMedian - cohort.UnmatchedMedian is { } wanted && double.IsFinite(gap))
            {
                state.Weight[t] = Math.Clamp(
                    state.Weight[t] + (step * WeightStep * Math.Clamp(wanted - gap, -10, 10)), 0.05, 0.95);
            }
        }
    }

    /// <summary>Difference of log odds, wanted minus seen, with half a person added to each side; at most 1 either way.</summary>
    private static double LogOddsGap(double wanted, double seen, double of) =>
        Math.Clamp(LogOdds(wanted, of) - LogOdds(seen, of), -1, 1);

    private static double LogOdds(double count, double of) =>
        Math.Log((Math.Clamp(count, 0, of) + 0.5) / (of - Math.Clamp(count, 0, of) + 0.5));
}
