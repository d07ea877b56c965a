using Vouch.Domain.Mentorships;

namespace Vouch.Domain.Cohorts;

/// <summary>Somebody in a cohort, on one side.</summary>
public sealed class CohortMember
{
    private CohortMember()
    {
    }

    public CohortId CohortId { get; private set; }

    public PersonId PersonId { get; private set; }

    public Party Side { get; private set; }

    public static CohortMember Of(CohortId cohort, PersonId person, Party side) =>
        new() { CohortId = cohort, PersonId = person, Side = side };
}
