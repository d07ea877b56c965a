using Vouch.Domain.Places;
using Vouch.Domain.Programs;
using Vouch.Domain.Seasons;

namespace Vouch.Domain.Applicants;

/// <summary>One applicant as Smart Pick sees them. Nothing else about a person enters it: no name, no school, no trait.</summary>
public sealed class ApplicantProfile
{
    private ApplicantProfile()
    {
    }

    public required ApplicantType Type { get; init; }

    public required int? Step2 { get; init; }

    public required int? Comlex2 { get; init; }

    public required int FailedAttempts { get; init; }

    public required int? GraduationYear { get; init; }

    public required VisaNeed Visa { get; init; }

    public required int? ResearchItems { get; init; }

    public required int? UsClinicalMonths { get; init; }

    public required LetterPlan Letters { get; init; }

    /// <summary>Programs applied to and what was heard from them.</summary>
    public required IReadOnlyList<OwnInterview> Interviews { get; init; }

    /// <summary>Two letters, or null.</summary>
    public required string? HomeState { get; init; }

    public required IReadOnlyList<string> TieStates { get; init; }

    /// <summary>Institutions where the applicant studies or rotates, as typed.</summary>
    public required IReadOnlyList<string> HomeAndAway { get; init; }

    /// <summary>One or two, the first worth 1.</summary>
    public required IReadOnlyList<SpecialtyChoice> Specialties { get; init; }

    public required Preferences Preferences { get; init; }

    public required RiskAttitude Risk { get; init; }

    public required Budget Budget { get; init; }

    /// <summary>The profile, or everything that keeps the draft from being one.</summary>
    public static (ApplicantProfile? Profile, IReadOnlyList<Problem> Problems) From(ApplicantDraft draft, SeasonPack pack, States states)
    {
        ArgumentNullException.ThrowIfNull(draft);
        ArgumentNullException.ThrowIfNull(pack);
        ArgumentNullException.ThrowIfNull(states);
        var problems = ProfileChecks.Of(draft, pack, states);
        if (problems.Count > 0)
        {
            return (null, problems);
        }

        List<SpecialtyChoice> specialties = [new(draft.FirstSpecialty!, 1)];
        if (!string.IsNullOrEmpty(draft.SecondSpecialty))
        {
            specialties.Add(new(draft.SecondSpecialty, draft.SecondValuePercent / 100.0));
        }

        return (new()
        {
            Type = draft.Type,
            Step2 = draft.Step2,
            Comlex2 = draft.Comlex2,
            FailedAttempts = draft.FailedAttempts,
            GraduationYear = draft.GraduationYear,
            Visa = draft.Visa,
            ResearchItems = draft.ResearchItems,
            UsClinicalMonths = draft.UsClinicalMonths,
            Letters = LetterPlan.Of(draft, pack),
            Interviews = draft.Interviews,
            HomeState = string.IsNullOrWhiteSpace(draft.HomeState) ? null : states.Find(draft.HomeState.Trim())!.Code,
            TieStates = Codes(draft.TieStates, states),
            HomeAndAway = [.. draft.HomeAndAway.Select(name => name?.Trim() ?? "").Where(name => name.Length > 0).Distinct(StringComparer.OrdinalIgnoreCase)],
            Specialties = specialties,
            Preferences = new(
                Codes(draft.PreferredStates, states),
                draft.StateWeight,
                draft.PreferredSetting,
                draft.SettingWeight,
                draft.PrefersLarge,
                draft.SizeWeight),
            Risk = draft.Risk,
            Budget = new(draft.MostUsd, draft.MostApplications, draft.UsdPerPoint),
        }, []);
    }

    /// <summary>The program is at an institution where the applicant studies or rotates.</summary>
    public bool IsHomeOrAway(ResidencyProgram program) => HomeAndAway.Any(name => IsNamed(program, name));

    /// <summary>A name that means this program: of its institution, or its key.</summary>
    public static bool IsNamed(ResidencyProgram program, string name)
    {
        ArgumentNullException.ThrowIfNull(program);
        return string.Equals(program.Institution, name, StringComparison.OrdinalIgnoreCase)
            || string.Equals(program.Key, name, StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>Years since graduation when the season's Match is held; null when not said.</summary>
    public int? YearsSinceGraduation(int season) => GraduationYear is { } year ? Math.Max(0, season - year) : null;

    /// <summary>
    /// What a match at the program is worth, above 0 and at most 1: the specialty's value, times a floor for any place at all plus
    /// what the applicant's preferences add.
    /// </summary>
    /// <param name="liking">How much the applicant says to like it, 1 to 100, instead of what the preferences say.</param>
    public double UtilityOf(ResidencyProgram program, int year, int? liking = null)
    {
        ArgumentNullException.ThrowIfNull(program);
        var floor = Risk switch { RiskAttitude.Careful => 0.8, RiskAttitude.Balanced => 0.6, _ => 0.4 };
        var choice = Specialties.First(choice => choice.Specialty == program.Specialty);
        return choice.Value * (floor + ((1 - floor) * (liking / 100.0 ?? Liking(program, year))));
    }

    /// <summary>How well the program meets the preferences, 0 to 1; one half where nothing was preferred or known.</summary>
    public double Liking(ResidencyProgram program, int year)
    {
        ArgumentNullException.ThrowIfNull(program);
        double weight = 0, liked = 0;
        if (Preferences.StateWeight > 0 && Preferences.States.Count > 0)
        {
            weight += Preferences.StateWeight;
            liked += Preferences.StateWeight * (Preferences.States.Contains(program.State) ? 1 : 0);
        }

        if (Preferences is { SettingWeight: > 0, Setting: { } wanted })
        {
            weight += Preferences.SettingWeight;
            liked += Preferences.SettingWeight * (program.Facts.Setting is { } setting ? (setting.Value == wanted ? 1 : 0) : 0.5);
        }

        if (Preferences.SizeWeight > 0)
        {
            // 1 position is small, 30 and more are large, on a logarithmic scale.
            var size = Math.Clamp(Math.Log(Math.Max(1, program.PositionsIn(year))) / Math.Log(30), 0, 1);
            weight += Preferences.SizeWeight;
            liked += Preferences.SizeWeight * (Preferences.PrefersLarge ? size : 1 - size);
        }

        return weight > 0 ? liked / weight : 0.5;
    }

    private static List<string> Codes(IReadOnlyList<string> names, States states) =>
        [.. names.Where(name => !string.IsNullOrWhiteSpace(name)).Select(name => states.Find(name.Trim())!.Code).Distinct().Order(StringComparer.Ordinal)];
}
