namespace Vouch.Domain.Cohorts;

/// <summary>A mentor and a trainee that a run brings together.</summary>
public sealed class MatchingPair
{
    private MatchingPair()
    {
    }

    public MatchingRunId RunId { get; private set; }

    public PersonId MentorId { get; private set; }

    public PersonId TraineeId { get; private set; }

    /// <summary>Their fit under the cohort's weights, in tenths of a point: 0 to 1000.</summary>
    public int FitTenths { get; private set; }

    /// <summary>Where this mentor stands among all the trainee could have had, by fit; 1 is the best, equals share a place.</summary>
    public int Rank { get; private set; }

    /// <summary>True when the office chose it by hand.</summary>
    public bool IsByHand { get; private set; }

    /// <summary>What became of it when the run was published; null before, or when the mentor's last place was taken meanwhile.</summary>
    public MentorshipId? MentorshipId { get; private set; }

    public static MatchingPair Of(MatchingRunId run, PersonId mentor, PersonId trainee, int fitTenths, int rank, bool isByHand = false) => new()
    {
        RunId = run,
        MentorId = mentor,
        TraineeId = trainee,
        FitTenths = fitTenths,
        Rank = rank,
        IsByHand = isByHand,
    };

    public void Became(MentorshipId mentorship) => MentorshipId = mentorship;
}
