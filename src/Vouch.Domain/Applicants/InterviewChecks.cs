namespace Vouch.Domain.Applicants;

/// <summary>What can be wrong with the interviews of a draft.</summary>
internal static class InterviewChecks
{
    private const int MostPrograms = 300;

    private static readonly string[] Signals = ["gold", "silver", "single"];

    public static IEnumerable<Problem> Of(ApplicantDraft draft)
    {
        var interviews = draft.Interviews;
        if (interviews.Count > MostPrograms)
        {
            yield return ApplicantProblems.TooManyInterviews(MostPrograms);
        }

        if (interviews.Any(one => string.IsNullOrWhiteSpace(one?.Program) || one.Program.Length > 200))
        {
            yield return ApplicantProblems.InterviewProgramMissing;
            yield break;
        }

        if (interviews.Select(one => one.Program).Distinct(StringComparer.Ordinal).Count() < interviews.Count)
        {
            yield return ApplicantProblems.InterviewTwice;
        }

        if (interviews.Any(one => one.Liking is < 1 or > 100))
        {
            yield return ApplicantProblems.LikingRange;
        }

        if (interviews.Any(one => one.Signal is { } signal && !Signals.Contains(signal)))
        {
            yield return ApplicantProblems.InterviewSignalUnknown;
        }

        var places = interviews.Where(one => one.Place is not null).Select(one => one.Place!.Value).ToList();
        if (places.Exists(place => place is < 1 or > MostPrograms) || places.Distinct().Count() < places.Count)
        {
            yield return ApplicantProblems.PlaceTwice;
        }
    }
}
