using Vouch.Engine.Markets;
using Vouch.Engine.Numerics;

namespace Vouch.Benchmarks.SmartPick;

/// <summary>Internal medicine of the whole country: 600 made-up programs, counts of the 2025 Match, parameters near their fit.</summary>
internal static class NationalMedicine
{
    public const int Programs = 600;
    private const int Positions = 10_739;

    public static MarketParameters Parameters { get; } = new()
    {
        Openness = [0.94, 0.56, -1.35, -1.44],
        StepTwoWeight = [0.65, 0.9, 0.49, 0.41],
        LeavingChance = [0.79, 0.81, 0.68, 0.58],
    };

    public static MarketInput Input { get; } = new()
    {
        Programs = [.. Enumerable.Range(0, Programs).Select(Program)],
        Cohorts =
        [
            Cohort(ApplicantType.UsMd, 4522, 3782, 0.975, 0.8, new(242, 253, 262), 35),
            Cohort(ApplicantType.UsDo, 2396, 1882, 0.952, 0.8, new(231, 241, 251), 50),
            Cohort(ApplicantType.UsImg, 2099, 1145, 0.6, 0.68, new(227, 237, 248), 90),
            Cohort(ApplicantType.NonUsImg, 7630, 3573, 0.485, 0.58, new(236, 247, 256), 100),
        ],
        FirstTierSignals = 3,
        SecondTierSignals = 12,
    };

    public static double[] Utilities { get; } =
        [.. Input.Programs.Select((p, index) => 10 + (2 * p.Attraction) + (index * 7919 % 100 / 50.0))];

    private static MarketProgram Program(int index) => new()
    {
        Quota = (Positions / Programs) + (index < Positions % Programs ? 1 : 0),
        State = index * 31 % 51,
        Attraction = Normal.Quantile(((index * 37 % Programs) + 0.5) / Programs),
        AttractionSpread = 0.3,
    };

    private static Cohort Cohort(
        ApplicantType type, int ranked, int matched, double rate, double leaving, Quartiles stepTwo, double applications) =>
        new()
        {
            Type = type,
            Applicants = ranked,
            Matched = matched,
            PreferringMatchRate = rate,
            PreferringShare = SecondChoice.PreferringShare(ranked, matched, rate, leaving),
            LeavingChance = leaving,
            StepTwo = stepTwo,
            MeanApplications = applications,
        };
}
