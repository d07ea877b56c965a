namespace Vouch.Domain.Mentorships;

/// <summary>What the two agree on, in their own words.</summary>
/// <param name="MeetEveryDays">Days from one meeting to the next.</param>
/// <param name="Channels">How they meet and how they write to each other in between.</param>
/// <param name="Preparation">What each brings to a meeting.</param>
/// <param name="Confidentiality">What stays between them.</param>
/// <param name="Credit">How work on the mentor's projects is credited, authorship included.</param>
/// <param name="Ending">How either may end it without fault.</param>
public sealed record CompactTerms(
    int MeetEveryDays, string Channels, string Preparation, string Confidentiality, string Credit, string Ending)
{
    public const int LongestTerm = 1000;

    /// <summary>A fair first text, so that nobody starts from an empty page.</summary>
    public static CompactTerms Suggested(int meetEveryDays) => new(
        meetEveryDays,
        "We meet for 30 minutes by video or in person. In between, e-mail is best; nothing is expected on weekends.",
        "The trainee sends an agenda two days before. The mentor reads it. Either may move a meeting with a day’s notice.",
        "What we say stays between us, unless someone’s safety is at stake. We ask before quoting each other.",
        "Credit is agreed before work begins and written into the task. Authorship follows what each person contributed.",
        "Either of us may end this at any time with a short note. No reason is owed, and the record stays with both.");

    /// <summary>The same terms with text cleaned, or what is wrong with them.</summary>
    public Result<CompactTerms> Checked()
    {
        if (MeetEveryDays is < 7 or > 120)
        {
            return MentorshipProblems.Frequency;
        }

        var (channels, preparation, confidentiality, credit, ending) = (Channels, Preparation, Confidentiality, Credit, Ending);
        return !Wording.Says(ref channels, LongestTerm) ? CompactProblems.Term("Channels")
            : !Wording.Says(ref preparation, LongestTerm) ? CompactProblems.Term("Preparation")
            : !Wording.Says(ref confidentiality, LongestTerm) ? CompactProblems.Term("Confidentiality")
            : !Wording.Says(ref credit, LongestTerm) ? CompactProblems.Term("Credit")
            : !Wording.Says(ref ending, LongestTerm) ? CompactProblems.Term("Ending")
            : new CompactTerms(MeetEveryDays, channels, preparation, confidentiality, credit, ending);
    }

    /// <summary>Where <paramref name="answer"/> says something else, in the order of the terms.</summary>
    public IReadOnlyList<CompactDifference> DifferencesTo(CompactTerms answer)
    {
        (CompactTerm Term, string Mine, string Theirs)[] all =
        [
            (CompactTerm.Frequency, $"every {MeetEveryDays} days", $"every {answer.MeetEveryDays} days"),
            (CompactTerm.Channels, Channels, answer.Channels),
            (CompactTerm.Preparation, Preparation, answer.Preparation),
            (CompactTerm.Confidentiality, Confidentiality, answer.Confidentiality),
            (CompactTerm.Credit, Credit, answer.Credit),
            (CompactTerm.Ending, Ending, answer.Ending),
        ];
        return [.. all.Where(t => t.Mine != t.Theirs).Select(t => new CompactDifference(t.Term, t.Mine, t.Theirs))];
    }
}
