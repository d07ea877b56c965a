using Vouch.Engine.Markets;

namespace Vouch.Engine.Tests.Markets;

/// <summary>Markets of the size of real specialties. Counts are the cited figures of the 2025 Match; programs are made up.</summary>
internal static class MarketSamples
{
    /// <summary>Neurology, PGY-1, 2025: applicants who ranked it and matches by type; Step 2 quartiles of 2026 where published, else near them.</summary>
    public static MarketInput Neurology { get; } = Make(
        programs: 180,
        unfilled: 7,
        signals: 8,
        Cohort(ApplicantType.UsMd, 721, 492, rate: 0.942, leaving: 0.75, new(242, 252, 261), new(224, 232, 241), applications: 30),
        Cohort(ApplicantType.UsDo, 247, 154, rate: 0.87, leaving: 0.75, new(232, 241, 251), new(224, 231, 240), applications: 45),
        Cohort(ApplicantType.UsImg, 135, 46, rate: null, leaving: 0.6, new(228, 238, 248), new(222, 231, 240), applications: 60),
        Cohort(ApplicantType.NonUsImg, 627, 223, rate: 0.419, leaving: 0.5, new(240, 252, 262), new(233, 244, 254), applications: 70));

    /// <summary>Child neurology, PGY-1, 2025, in the same way: a small specialty.</summary>
    public static MarketInput ChildNeurology { get; } = Make(
        programs: 78,
        unfilled: 10,
        signals: 3,
        Cohort(ApplicantType.UsMd, 136, 118, rate: 0.983, leaving: 0.8, new(240, 251, 260), new(222, 230, 239), applications: 25),
        Cohort(ApplicantType.UsDo, 41, 32, rate: 0.81, leaving: 0.8, new(233, 244, 253), new(226, 234, 243), applications: 30),
        Cohort(ApplicantType.UsImg, 19, 5, rate: null, leaving: 0.6, new(228, 238, 248), new(222, 231, 240), applications: 30),
        Cohort(ApplicantType.NonUsImg, 84, 28, rate: 0.52, leaving: 0.5, new(234, 238, 250), new(232, 235, 245), applications: 35));

    /// <summary>A market small enough for tests that need many.</summary>
    public static MarketInput Small { get; } = Make(
        programs: 25,
        unfilled: 2,
        signals: 3,
        Cohort(ApplicantType.UsMd, 90, 70, rate: null, leaving: 0.8, new(240, 250, 258), new(225, 235, 244), applications: 12),
        Cohort(ApplicantType.NonUsImg, 110, 40, rate: null, leaving: 0.6, new(238, 248, 257), new(230, 241, 250), applications: 20));

    private static MarketInput Make(int programs, int unfilled, int signals, params Cohort[] cohorts)
    {
        int positions = cohorts.Sum(c => c.Matched) + unfilled;
        var list = new List<MarketProgram>();
        for (int p = 0; p < programs; p++)
        {
            // The remainder goes to the first programs; attraction runs evenly from −1.7 to 1.7 in an order of its own.
            int quota = (positions / programs) + (p < positions % programs ? 1 : 0);
            double attraction = (3.4 * (p * 7 % programs) / (programs - 1)) - 1.7;
            list.Add(new() { Quota = quota, State = p * 11 % 40, Attraction = attraction, AttractionSpread = 0.2 });
        }

        return new() { Programs = list, Cohorts = cohorts, FirstTierSignals = signals };
    }

    private static Cohort Cohort(
        ApplicantType type, int ranked, int matched, double? rate, double leaving, Quartiles yes, Quartiles no, double applications) =>
        new()
        {
            Type = type,
            Applicants = ranked,
            Matched = matched,
            PreferringMatchRate = rate,
            PreferringShare = rate is { } r ? SecondChoice.PreferringShare(ranked, matched, r, leaving) : 1,
            LeavingChance = leaving,
            StepTwo = StepTwo.Mixture(yes, rate ?? 0.5, no, 1 - (rate ?? 0.5)),
            MatchedMedian = yes.Median,
            UnmatchedMedian = no.Median,
            MeanApplications = applications,
        };
}
