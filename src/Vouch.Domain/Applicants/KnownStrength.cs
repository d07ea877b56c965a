using System.Globalization;
using Vouch.Domain.Seasons;

namespace Vouch.Domain.Applicants;

/// <summary>
/// Strength that is known beside Step 2. No published table measures these effects: the sizes are assumptions, each shown
/// with the result and small enough that the score decides first.
/// </summary>
public static class KnownStrength
{
    private const double PerFailedAttempt = -0.35;
    private const double PerYearSinceGraduation = -0.05;
    private const int YearsWithoutEffect = 3;
    private const double MostForYears = -0.5;
    private const double PerDeviationOfResearch = 0.15;
    private const double MostDeviations = 1.5;

    public static IReadOnlyList<StrengthPart> Of(ApplicantProfile profile, SeasonPack pack, string specialty)
    {
        ArgumentNullException.ThrowIfNull(profile);
        ArgumentNullException.ThrowIfNull(pack);
        var parts = new List<StrengthPart>();
        if (profile.FailedAttempts > 0)
        {
            parts.Add(new(
                "Failed attempts",
                PerFailedAttempt * Math.Min(profile.FailedAttempts, 3),
                "assumed; program directors rate any failed attempt 4.5 of 5 in importance (2018 survey)"));
        }

        if (profile.YearsSinceGraduation(pack.Season) is > YearsWithoutEffect and var years)
        {
            parts.Add(new(
                "Years since graduation", Math.Max(MostForYears, PerYearSinceGraduation * (years - YearsWithoutEffect)), "assumed"));
        }

        if (Research(profile, pack, specialty) is { } research)
        {
            parts.Add(research);
        }

        return parts;
    }

    // Compared with those of the same type who matched in the specialty, where mean and deviation were published.
    private static StrengthPart? Research(ApplicantProfile profile, SeasonPack pack, string specialty)
    {
        if (profile.ResearchItems is not { } items)
        {
            return null;
        }

        var published = pack.Characteristics
            .Where(row => row is { Name: "abstracts-presentations-publications", Outcome: Outcome.Matched, Mean: not null, StandardDeviation: > 0 }
                && row.Specialty == specialty
                && row.Type == profile.Type)
            .MaxBy(row => row.Year);
        if (published is null)
        {
            return null;
        }

        var deviations = Math.Clamp((items - published.Mean!.Value) / published.StandardDeviation!.Value, -MostDeviations, MostDeviations);
        return new(
            "Research",
            PerDeviationOfResearch * deviations,
            string.Create(
                CultureInfo.InvariantCulture,
                $"assumed size; compared with a mean of {published.Mean:0.#} among the matched ({published.Citation.Source.Title})"));
    }
}
