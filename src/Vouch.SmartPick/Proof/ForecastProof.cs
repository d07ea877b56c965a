using System.Globalization;
using Vouch.Engine.Markets;
using Vouch.Engine.Numerics;

namespace Vouch.SmartPick.Proof;

/// <summary>The odds against simulated seasons whose truth is known and that no table has seen.</summary>
public sealed class ForecastProof(MarketInput input, MarketParameters parameters, string specialty)
{
    private const int Markets = 200;
    private const int TrueMarkets = 2_000;
    private const ulong TrueSeed = 1_000;
    private const int Tables = 12;

    /// <summary>The rows of the proof and the reliability diagram behind them.</summary>
    public (IReadOnlyList<ProofRow> Rows, IReadOnlyList<ReliabilityBin> Reliability) Judge(CancellationToken cancellationToken)
    {
        var truth = Build(TrueSeed, TrueMarkets, cancellationToken);
        var lists = HeldOutSeasons.Lists(input, parameters, Build(1, Markets, cancellationToken), truth, seasons: 60, everyNth: 3);
        double[] forecast = [.. lists.Forecast];
        bool[] outcome = [.. lists.Outcome];
        var error = ForecastScores.CalibrationError(forecast, outcome);
        var own = ForecastScores.AreaUnderCurve(forecast, outcome);
        var best = ForecastScores.AreaUnderCurve([.. lists.Truth], outcome);
        var share = Covered(truth, cancellationToken);
        ProofRow[] rows =
        [
            new("calibration error of list odds, held-out seasons", "at most 0.03", error, error <= 0.03, Cases(outcome.Length)),
            new(
                "area under the curve, below that of the true odds",
                "within 0.01",
                Math.Abs(best - own),
                Math.Abs(best - own) <= 0.01,
                string.Create(CultureInfo.InvariantCulture, $"{own:0.0000} against {best:0.0000}, {Cases(outcome.Length)}")),
            new("Brier score of list odds", ProofRow.NoBound, ForecastScores.Brier(forecast, outcome), true, Cases(outcome.Length)),
            new("80 % intervals that hold the truth", "75 to 85 %", share, share is >= 0.75 and <= 0.85, $"{Tables} tables of {Markets} seasons, {specialty}"),
        ];
        return (rows, [.. ForecastScores.Reliability(forecast, outcome).Select(bin => new ReliabilityBin(bin.Cases, bin.MeanChance, bin.Share))]);
    }

    private double Covered(CutoffTable truth, CancellationToken cancellationToken)
    {
        ApplicantProfile[] profiles =
        [
            new() { Type = ApplicantType.UsMd, StepTwo = 240 },
            new() { Type = ApplicantType.UsDo, StepTwo = 236 },
            new() { Type = ApplicantType.UsImg, StepTwo = 245 },
            new() { Type = ApplicantType.NonUsImg, StepTwo = 256 },
        ];
        var known = profiles.Select(new OddsEvaluator(truth).Evaluate).ToArray();
        int covered = 0, cells = 0;
        for (ulong seed = 1; seed <= Tables; seed++)
        {
            var evaluator = new OddsEvaluator(Build(seed, Markets, cancellationToken));
            for (var k = 0; k < profiles.Length; k++)
            {
                var odds = evaluator.Evaluate(profiles[k]);
                for (var p = 0; p < odds.Programs; p++, cells += 2)
                {
                    covered += Holds(odds.Interview(p), known[k].Interview(p)) + Holds(odds.Match(p), known[k].Match(p));
                }
            }
        }

        return covered / (double)cells;
    }

    private CutoffTable Build(ulong seed, int markets, CancellationToken cancellationToken) =>
        CutoffTable.Build(input, [parameters], new() { Seed = seed, Markets = markets }, progress: null, cancellationToken);

    private string Cases(int count) => $"{count} cases of {specialty}";

    private static int Holds(Estimate interval, Estimate truth) => interval.Low <= truth.Value && truth.Value <= interval.High ? 1 : 0;
}
