namespace Vouch.Domain.Mentorships;

public enum OpportunityKind
{
    Study,
    Shadowing,
    Abstract,
    Teaching,
    Other,
}
