namespace Vouch.Domain.Mentors;

/// <summary>What somebody holds dear in their work. A few are ranked, first the dearest.</summary>
public enum PersonalValue
{
    Balance,
    Candor,
    Collaboration,
    Craft,
    Curiosity,
    Fairness,
    Independence,
    Integrity,
    Invention,
    Patience,
    Service,
    Teaching,
}
