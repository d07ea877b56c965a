namespace Vouch.Domain.Mentors;

/// <summary>The three parts of a fit.</summary>
public enum FitPart
{
    Professional,
    Compatibility,
    Availability,
}
