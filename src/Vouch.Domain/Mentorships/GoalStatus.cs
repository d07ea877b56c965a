namespace Vouch.Domain.Mentorships;

public enum GoalStatus
{
    Open,
    Achieved,

    /// <summary>No longer wanted; kept, because changing one's mind is part of the record.</summary>
    SetAside,
}
