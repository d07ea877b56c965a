namespace Vouch.Domain.Mentorships;

public enum OpportunityStatus
{
    Open,

    /// <summary>Every place has been given.</summary>
    Filled,
    Withdrawn,
}
