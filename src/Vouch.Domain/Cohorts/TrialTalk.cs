using Vouch.Domain.Mentorships;

namespace Vouch.Domain.Cohorts;

/// <summary>One conversation of a trial round, and what each side said of it.</summary>
public sealed class TrialTalk
{
    private TrialTalk()
    {
    }

    public TrialRoundId RoundId { get; private set; }

    public PersonId MentorId { get; private set; }

    public PersonId TraineeId { get; private set; }

    /// <summary>A time both keep free; null when there is none, and the two find one themselves.</summary>
    public DateTimeOffset? ProposedAt { get; private set; }

    public Confidential? MentorOpinion { get; private set; }

    public DateTimeOffset? MentorSaidAt { get; private set; }

    public Confidential? TraineeOpinion { get; private set; }

    public DateTimeOffset? TraineeSaidAt { get; private set; }

    /// <summary>Raised by each save; one built on an older version is refused.</summary>
    public int Version { get; private set; }

    public static TrialTalk Of(TrialRoundId round, PersonId mentor, PersonId trainee, DateTimeOffset? proposedAt) =>
        new() { RoundId = round, MentorId = mentor, TraineeId = trainee, ProposedAt = proposedAt };

    /// <summary>One of the two says how it was, or says it anew while the round is open.</summary>
    public Problem? Say(PersonId by, TrialOpinion opinion, TrialRound round, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(opinion);
        ArgumentNullException.ThrowIfNull(round);
        if (SideOf(by) is not { } side || round.Id != RoundId)
        {
            return Problem.NotFound;
        }

        if (!round.TakesOpinions(now))
        {
            return TrialProblems.NotOpen;
        }

        if (opinion.Check() is { } problem)
        {
            return problem;
        }

        if (side == Party.Mentor)
        {
            (MentorOpinion, MentorSaidAt) = (Confidential.Of(opinion.Write()), now);
        }
        else
        {
            (TraineeOpinion, TraineeSaidAt) = (Confidential.Of(opinion.Write()), now);
        }

        return null;
    }

    /// <summary>What somebody said themselves. There is no way to read what the other said.</summary>
    public TrialOpinion? OpinionOf(PersonId reader) => SideOf(reader) switch
    {
        Party.Mentor => Read(MentorOpinion),
        Party.Trainee => Read(TraineeOpinion),
        _ => null,
    };

    /// <summary>What both sides come to, for the run that weighs it: never shown.</summary>
    public TrialVerdict ToVerdict() => TrialVerdict.Of(Read(MentorOpinion), Read(TraineeOpinion));

    private Party? SideOf(PersonId person) => person == MentorId ? Party.Mentor : person == TraineeId ? Party.Trainee : null;

    private static TrialOpinion? Read(Confidential? opinion) => opinion is null ? null : TrialOpinion.Read(opinion.ReadText());
}
