namespace Vouch.Domain.Mentorships;

public enum Horizon
{
    /// <summary>Due within 12 months of being set.</summary>
    ShortTerm,
    LongTerm,
}
