using Vouch.Domain.Applicants;
using Vouch.Domain.Seasons;

namespace Vouch.Domain.Programs;

/// <summary>Invented facts of invented programs, some of them left unknown, as real ones are.</summary>
internal static class DemonstrationFacts
{
    public const string Source = "invented for the demonstration";

    public static ProgramFacts Of(SeasonPack pack, Specialty specialty, DemonstrationInstitution institution, SeededDraws draws)
    {
        var asOf = AsOf.OfYear(pack.Season);
        ProvenancedFact<T>? Known<T>(double share, Func<T> value)
        {
            var known = draws.Chance(share);
            var drawn = value();
            return known ? new(drawn, Source, asOf, Confidence.Unknown) : null;
        }

        // The lower quartile of those who did not match is where stated minimums tend to lie.
        var unmatched = pack.NewestStep2(specialty.Slug, ApplicantType.UsMd, Outcome.Unmatched)?.LowerQuartile ?? 225;
        return new()
        {
            Setting = new(institution.Setting, Source, asOf, Confidence.Unknown),
            Visas = Known(0.8, () => institution.Setting == ProgramSetting.Military
                ? Visas.None
                : draws.Uniform() switch { < 0.35 => Visas.None, < 0.8 => Visas.J1, _ => Visas.J1 | Visas.H1B }),
            MinimumStep2 = Known(0.25, () => new ProgramLimit(
                (int)Math.Round((unmatched - 18 + (6 * draws.Normal())) / 5) * 5, draws.Chance(0.4))),
            MostYearsSinceGraduation = Known(0.4, () => new ProgramLimit(3 + draws.Below(8), draws.Chance(0.4))),
            MostFailedAttempts = Known(0.4, () => new ProgramLimit(draws.Below(3), draws.Chance(0.5))),
            UsClinicalMonths = Known(0.3, () => new ProgramLimit(1 + draws.Below(4), draws.Chance(0.4))),
            LettersWanted = Known(0.7, () => 3 + draws.Below(2)),
            TakesSignals = Known(0.7, () => draws.Chance(0.95)),
        };
    }
}
