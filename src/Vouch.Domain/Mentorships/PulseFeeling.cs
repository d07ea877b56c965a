namespace Vouch.Domain.Mentorships;

/// <summary>How one of the two finds it is going.</summary>
public enum PulseFeeling
{
    GoingWell,
    Mixed,
    NotWorking,
}
