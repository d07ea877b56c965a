using Vouch.Engine.Markets;

namespace Vouch.SmartPick.Markets;

/// <summary>
/// Every parameter of the market model by its name in files: how it is read and replaced, and whether it is fitted to published
/// figures or assumed. Parameters by type have one value for each of the four types.
/// </summary>
internal static class ParameterTable
{
    private const int Decimals = 6;

    public static readonly IReadOnlyList<Parameter> All =
    [
        new("openness", true, p => p.Openness, (p, v) => p with { Openness = v }),
        new("step2-weight", true, p => p.StepTwoWeight, (p, v) => p with { StepTwoWeight = Clamped(v, 0.05, 0.95) }),
        new("leaving-chance", true, p => p.LeavingChance, (p, v) => p with { LeavingChance = Clamped(v, 0, 1) }),
        One("interviews-per-position", p => p.InterviewsPerPosition, (p, v) => p with { InterviewsPerPosition = Math.Max(1, v) }, isFitted: true),
        new("openness-spread", false, p => p.OpennessSpread, (p, v) => p with { OpennessSpread = v }),
        new("openness-slope", false, p => p.OpennessSlope, (p, v) => p with { OpennessSlope = v }),
        One("mix-weight", p => p.MixWeight, (p, v) => p with { MixWeight = v }),
        One("opinion-noise", p => p.OpinionNoise, (p, v) => p with { OpinionNoise = v }),
        One("interview-noise", p => p.InterviewNoise, (p, v) => p with { InterviewNoise = v }),
        One("home-state-bonus", p => p.HomeStateBonus, (p, v) => p with { HomeStateBonus = v }),
        One("first-signal-bonus", p => p.FirstSignalBonus, (p, v) => p with { FirstSignalBonus = v }),
        One("second-signal-bonus", p => p.SecondSignalBonus, (p, v) => p with { SecondSignalBonus = v }),
        One("acceptance-floor", p => p.AcceptanceFloor, (p, v) => p with { AcceptanceFloor = v }),
        One("interview-cap", p => p.InterviewCap, (p, v) => p with { InterviewCap = (int)Math.Round(v) }),
        One("home-application-share", p => p.HomeApplicationShare, (p, v) => p with { HomeApplicationShare = v }),
        One("application-spread", p => p.ApplicationSpread, (p, v) => p with { ApplicationSpread = v }),
        One("self-judgement-noise", p => p.SelfJudgementNoise, (p, v) => p with { SelfJudgementNoise = v }),
        One("application-count-spread", p => p.ApplicationCountSpread, (p, v) => p with { ApplicationCountSpread = v }),
        One("attraction-weight", p => p.AttractionWeight, (p, v) => p with { AttractionWeight = v }),
        One("home-state-taste", p => p.HomeStateTaste, (p, v) => p with { HomeStateTaste = v }),
        One("couple-application-share", p => p.CoupleApplicationShare, (p, v) => p with { CoupleApplicationShare = v }),
        One("together-taste", p => p.TogetherTaste, (p, v) => p with { TogetherTaste = v }),
    ];

    /// <summary>The parameters as files hold them, so that reading back gives the same numbers.</summary>
    public static MarketParameters Rounded(MarketParameters parameters) => All.Aggregate(
        parameters, (rounded, one) => one.With(rounded, [.. one.Of(parameters).Select(value => Math.Round(value, Decimals))]));

    /// <summary>Moves the fitted parameters of <paramref name="fit"/> by as much as <paramref name="set"/> lies from its own fit.</summary>
    public static MarketParameters Moved(MarketParameters fit, MarketParameters setFit, MarketParameters set) => Rounded(All
        .Where(one => one.IsFitted)
        .Aggregate(fit, (moved, one) => one.With(
            moved, [.. one.Of(fit).Select((value, t) => value + one.Of(set)[t] - one.Of(setFit)[t])])));

    private static Parameter One(
        string name, Func<MarketParameters, double> read, Func<MarketParameters, double, MarketParameters> with, bool isFitted = false) =>
        new(name, isFitted, p => [read(p)], (p, v) => with(p, v[0]));

    private static double[] Clamped(IReadOnlyList<double> values, double low, double high) =>
        [.. values.Select(value => Math.Clamp(value, low, high))];

    /// <summary>One parameter.</summary>
    /// <param name="IsFitted">Set by calibration; the others are assumptions.</param>
    internal sealed record Parameter(
        string Name,
        bool IsFitted,
        Func<MarketParameters, IReadOnlyList<double>> Of,
        Func<MarketParameters, IReadOnlyList<double>, MarketParameters> With)
    {
        public int Values => Of(new()).Count;
    }
}
