using Vouch.Domain.Seasons;

namespace Vouch.Domain.Applicants;

/// <summary>What can be wrong with the letters of a draft.</summary>
internal static class LetterChecks
{
    private const int MostLetters = 20;
    private const int LongestName = 120;

    public static IEnumerable<Problem> Of(ApplicantDraft draft, SeasonPack pack)
    {
        var letters = draft.OwnLetters;
        if (letters.Count > MostLetters)
        {
            yield return ApplicantProblems.TooManyLetters;
        }

        if (letters.Any(letter => string.IsNullOrWhiteSpace(letter?.Name) || letter.Name.Length > LongestName))
        {
            yield return ApplicantProblems.LetterNameMissing;
            yield break;
        }

        var names = letters.Select(letter => letter.Name).ToHashSet(StringComparer.OrdinalIgnoreCase);
        if (names.Count < letters.Count)
        {
            yield return ApplicantProblems.LetterTwice;
        }

        if (letters.Any(letter => letter.Specialty is { } slug && pack.FindSpecialty(slug) is null))
        {
            yield return ApplicantProblems.LetterSpecialtyUnknown;
        }

        if (draft.LettersByProgram.Any(row => row?.Letters is null || row.Program is null || row.Letters.Any(name => name is null || !names.Contains(name))))
        {
            yield return ApplicantProblems.LetterNotNamed;
        }
        else if (draft.LettersByProgram.Any(row => row.Letters.Distinct(StringComparer.OrdinalIgnoreCase).Count() > LetterPlan.MostIn(pack)))
        {
            yield return ApplicantProblems.TooManyForProgram(LetterPlan.MostIn(pack));
        }
    }
}
