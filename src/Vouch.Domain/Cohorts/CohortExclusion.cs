namespace Vouch.Domain.Cohorts;

/// <summary>A pair that is never made, whatever its fit. The two are never told; only the office reads it.</summary>
public sealed class CohortExclusion
{
    private CohortExclusion()
    {
    }

    public CohortId CohortId { get; private set; }

    public PersonId MentorId { get; private set; }

    public PersonId TraineeId { get; private set; }

    public ExclusionReason Reason { get; private set; }

    public static Result<CohortExclusion> Of(CohortId cohort, PersonId mentor, PersonId trainee, ExclusionReason reason) =>
        !Enum.IsDefined(reason) ? CohortProblems.UnknownReason
        : mentor == trainee ? CohortProblems.SamePerson
        : new CohortExclusion { CohortId = cohort, MentorId = mentor, TraineeId = trainee, Reason = reason };
}
