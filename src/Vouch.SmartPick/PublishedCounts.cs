using Vouch.Domain.Applicants;
using Vouch.Domain.Seasons;

namespace Vouch.SmartPick;

/// <summary>
/// Applicants and matches of one specialty as published. Where the first-year table shows the specialty whole, everyone who ranked it; where
/// it does not (training begins in the second year), those who preferred it.
/// </summary>
internal static class PublishedCounts
{
    /// <summary>By type; a type without a published figure counts nobody.</summary>
    public static IReadOnlyDictionary<ApplicantType, (int Applicants, int Matched)> Of(SeasonPack pack, string specialty) =>
        IsAdvanced(pack, specialty) ? Preferring(pack, specialty) : Ranking(pack, specialty);

    /// <summary>Positions behind the counts: those matched and those that stayed open.</summary>
    public static int Offered(SeasonPack pack, string specialty)
    {
        var open = IsAdvanced(pack, specialty) ? 0 : pack.Newest(specialty, null, Measure.Unfilled, Scope.Pgy1)?.Value ?? 0;
        return Of(pack, specialty).Values.Sum(count => count.Matched) + open;
    }

    public static bool IsAdvanced(SeasonPack pack, string specialty) => pack.FindSpecialty(specialty)?.Kind == SpecialtyKind.Advanced;

    /// <summary>Match rate among those who prefer the specialty, or null when it is not published.</summary>
    public static double? PreferringRate(SeasonPack pack, string specialty, ApplicantType type)
    {
        var matched = pack.Newest(specialty, type, Measure.PreferredMatched, Scope.All);
        var unmatched = pack.Newest(specialty, type, Measure.PreferredUnmatched, Scope.All);
        return matched is { Value: > 0 } && unmatched is not null && matched.Year == unmatched.Year
            ? (double)matched.Value / (matched.Value + unmatched.Value)
            : null;
    }

    private static Dictionary<ApplicantType, (int Applicants, int Matched)> Ranking(SeasonPack pack, string specialty) =>
        ApplicantTypes.All.ToDictionary(type => type, type =>
        {
            var ranked = pack.Newest(specialty, type, Measure.Ranked, Scope.Pgy1);
            var matched = pack.Newest(specialty, type, Measure.Matched, Scope.Pgy1);
            return (ranked?.Value ?? 0, Math.Min(matched?.Value ?? 0, ranked?.Value ?? 0));
        });

    // US IMGs are not published apart here: they are the rest of the first choices, at the rate of other graduates of foreign schools.
    private static Dictionary<ApplicantType, (int Applicants, int Matched)> Preferring(SeasonPack pack, string specialty)
    {
        var counts = ApplicantTypes.All.ToDictionary(type => type, type =>
        {
            var matched = pack.Newest(specialty, type, Measure.PreferredMatched, Scope.All);
            var unmatched = pack.Newest(specialty, type, Measure.PreferredUnmatched, Scope.All);
            return (Applicants: (matched?.Value ?? 0) + (unmatched?.Value ?? 0), Matched: matched?.Value ?? 0);
        });
        var abroad = counts[ApplicantType.NonUsImg];
        if (counts[ApplicantType.UsImg].Applicants == 0
            && pack.Newest(specialty, null, Measure.FirstChoice, Scope.All) is { } all
            && abroad.Applicants > 0)
        {
            var rest = Math.Clamp(all.Value - counts.Values.Sum(count => count.Applicants), 0, all.Value / 10);
            counts[ApplicantType.UsImg] = (rest, (int)Math.Round((double)rest * abroad.Matched / abroad.Applicants));
        }

        return counts;
    }
}
