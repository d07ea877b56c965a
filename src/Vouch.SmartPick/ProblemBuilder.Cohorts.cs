using Vouch.Domain.Applicants;
using Vouch.Domain.Seasons;
using Vouch.Engine.Markets;
using EngineType = Vouch.Engine.Markets.ApplicantType;

namespace Vouch.SmartPick;

// Published figures of applicants become the engine's cohorts, scaled to the positions of the directory.
public sealed partial class ProblemBuilder
{
    private const double UsualQuartilePoint = 0.6745;
    private const double UsualDeviation = 14;

    private List<Cohort> CohortsOf(string specialty, int programs)
    {
        var counts = PublishedCounts.Of(pack, specialty);
        if (PublishedCounts.Offered(pack, specialty) == 0)
        {
            return [];
        }

        var scale = _firstChoices.Scale(specialty);
        return
        [
            .. counts.Where(pair => pair.Value.Applicants > 0)
                .Select(pair => CohortOf(specialty, pair.Key, pair.Value, scale, programs, PublishedCounts.IsAdvanced(pack, specialty))),
        ];
    }

    // Couples look for two positions in one specialty; nobody looks for two preliminary years.
    private int CouplesOf(string specialty, List<Cohort> cohorts) => pack.FindSpecialty(specialty)?.Kind == SpecialtyKind.Preliminary
        ? 0
        : (int)Math.Round(_firstChoices.CouplesPerFirstChoice * cohorts
            .Where(cohort => cohort.Type is EngineType.UsMd or EngineType.UsDo)
            .Sum(cohort => cohort.Applicants * cohort.PreferringShare));

    private Cohort CohortOf(
        string specialty,
        Vouch.Domain.Applicants.ApplicantType type,
        (int Applicants, int Matched) count,
        double scale,
        int programs,
        bool allPrefer)
    {
        var rate = PublishedCounts.PreferringRate(pack, specialty, type);
        var matched = pack.NewestStep2(specialty, type, Outcome.Matched);
        var unmatched = pack.NewestStep2(specialty, type, Outcome.Unmatched);
        var share = (double)count.Matched / count.Applicants;
        var isYear = pack.FindSpecialty(specialty)?.Kind == SpecialtyKind.Preliminary;
        return new()
        {
            Type = TypeOf(type),
            Applicants = Math.Max(1, (int)Math.Round(count.Applicants * scale)),
            Matched = (int)Math.Round(count.Matched * scale),
            PreferringShare = allPrefer || isYear
                ? 1
                : rate is null ? _firstChoices.UsualShare(type) : _firstChoices.Share(type, count.Applicants, count.Matched, rate.Value),
            LeavingChance = _firstChoices.Leaving(type),
            PreferringMatchRate = rate,
            StepTwo = Mixed(matched, unmatched, rate ?? share) ?? Pooled(type),
            MatchedMedian = matched?.Median,
            UnmatchedMedian = unmatched?.Median,
            MeanApplications = Math.Clamp(MeanApplications(type), 1, programs),
        };
    }

    private static Quartiles? Mixed(Characteristic? matched, Characteristic? unmatched, double rate)
    {
        if (QuartilesOf(matched) is not { } first)
        {
            return null;
        }

        return QuartilesOf(unmatched) is { } second && rate < 1 ? StepTwo.Mixture(first, rate, second, 1 - rate) : first;
    }

    // Where a specialty publishes no scores for a type: the mean of the specialties that do. US IMGs publish none at all and are
    // taken to score as other graduates of foreign schools.
    private Quartiles Pooled(Vouch.Domain.Applicants.ApplicantType type)
    {
        var known = type == Vouch.Domain.Applicants.ApplicantType.UsImg ? Vouch.Domain.Applicants.ApplicantType.NonUsImg : type;
        var rows = pack.Characteristics
            .Where(row => row.Name == Characteristic.Step2 && row.Type == known)
            .Select(QuartilesOf)
            .OfType<Quartiles>()
            .ToList();
        return new(rows.Average(row => row.Lower), rows.Average(row => row.Median), rows.Average(row => row.Upper));
    }

    private static Quartiles? QuartilesOf(Characteristic? row)
    {
        if ((row?.Median ?? row?.Mean) is not { } middle)
        {
            return null;
        }

        var reach = UsualQuartilePoint * (row!.StandardDeviation ?? UsualDeviation);
        var quartiles = new Quartiles(row.LowerQuartile ?? middle - reach, middle, row.UpperQuartile ?? middle + reach);
        return quartiles.IsValid ? quartiles : null;
    }

    // The mean per specialty, in the proportion of the totals by type.
    private double MeanApplications(Vouch.Domain.Applicants.ApplicantType type)
    {
        double Figure(string group, string measure, double fallback) => pack.Applications
            .Where(figure => figure.Specialty == "all" && figure.Group == group && figure.Measure == measure)
            .OrderByDescending(figure => figure.Year)
            .Select(figure => (double?)figure.Value)
            .FirstOrDefault() ?? fallback;

        var usual = Figure("all", "mean-applications-per-applicant-and-specialty", 36);
        var total = Figure("all", "mean-applications-per-applicant", 80);
        var group = type is Vouch.Domain.Applicants.ApplicantType.UsMd or Vouch.Domain.Applicants.ApplicantType.UsDo ? type.Code : "img";
        return usual * Figure(group, "mean-applications-per-applicant", total) / total;
    }
}
