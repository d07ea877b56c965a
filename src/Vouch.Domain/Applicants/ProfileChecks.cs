using Vouch.Domain.Places;
using Vouch.Domain.Seasons;

namespace Vouch.Domain.Applicants;

/// <summary>Everything that can be wrong with a draft, all of it at once.</summary>
internal static class ProfileChecks
{
    public static List<Problem> Of(ApplicantDraft draft, SeasonPack pack, States states)
    {
        var problems = new List<Problem>();
        void Refuse(bool wrong, Problem problem)
        {
            if (wrong)
            {
                problems.Add(problem);
            }
        }

        Refuse(draft.Step2 is < 100 or > 300, ApplicantProblems.Step2Range);
        Refuse(draft.Comlex2 is < 200 or > 900, ApplicantProblems.Comlex2Range);
        Refuse(draft.Comlex2 is not null && draft.Type != ApplicantType.UsDo, ApplicantProblems.ComlexIsForOsteopaths);
        Refuse(draft.FailedAttempts is < 0 or > 10, ApplicantProblems.AttemptsRange);
        Refuse(draft.GraduationYear < 1970 || draft.GraduationYear > pack.Season + 2, ApplicantProblems.GraduationYearRange);
        Refuse(
            draft.Type is ApplicantType.UsMd or ApplicantType.UsDo && draft.GraduationYear >= 1970 && draft.GraduationYear < pack.Season - 1,
            ApplicantProblems.SeniorGraduatesNow);
        Refuse(draft.Visa != VisaNeed.None && draft.Type == ApplicantType.UsImg, ApplicantProblems.VisaNotNeeded);
        Refuse(draft.ResearchItems is < 0 or > 300, ApplicantProblems.ResearchRange);
        Refuse(draft.UsClinicalMonths is < 0 or > 120, ApplicantProblems.ClinicalMonthsRange);
        Refuse(draft.Letters is < 0 or > 20, ApplicantProblems.LettersRange);
        problems.AddRange(LetterChecks.Of(draft, pack));
        problems.AddRange(InterviewChecks.Of(draft));
        Refuse(pack.FindSpecialty(draft.FirstSpecialty ?? "") is null, ApplicantProblems.FirstSpecialtyMissing);
        Refuse(
            !string.IsNullOrEmpty(draft.SecondSpecialty)
            && (draft.SecondSpecialty == draft.FirstSpecialty || pack.FindSpecialty(draft.SecondSpecialty) is null),
            ApplicantProblems.SecondSpecialtyUnknown);
        Refuse(draft.SecondValuePercent is < 1 or > 100, ApplicantProblems.SecondValueRange);
        Refuse(draft.StateWeight is < 0 or > 3, ApplicantProblems.WeightRange);
        Refuse(draft.SettingWeight is < 0 or > 3, ApplicantProblems.WeightRange with { Field = "SettingWeight" });
        Refuse(draft.SizeWeight is < 0 or > 3, ApplicantProblems.WeightRange with { Field = "SizeWeight" });
        Refuse(draft.MostUsd is < 11 or > 20_000, ApplicantProblems.MostUsdRange);
        Refuse(draft.MostApplications is < 1 or > 300, ApplicantProblems.MostApplicationsRange);
        Refuse(draft.UsdPerPoint is < 1 or > 10_000, ApplicantProblems.UsdPerPointRange);
        Refuse(draft.HomeAndAway.Count > 20 || draft.HomeAndAway.Any(name => name?.Length > 200), ApplicantProblems.HomeAndAwayTooLong);
        problems.AddRange(UnknownStates("HomeState", [draft.HomeState ?? ""], states));
        problems.AddRange(UnknownStates("TieStates", draft.TieStates, states));
        problems.AddRange(UnknownStates("PreferredStates", draft.PreferredStates, states));
        return problems;
    }

    private static IEnumerable<Problem> UnknownStates(string field, IEnumerable<string> names, States states) => names
        .Where(name => !string.IsNullOrWhiteSpace(name) && states.Find(name.Trim()) is null)
        .Take(1)
        .Select(name => ApplicantProblems.UnknownState(field, name.Length <= 20 ? name : name[..20]));
}
