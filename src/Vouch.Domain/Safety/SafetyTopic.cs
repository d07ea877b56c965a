namespace Vouch.Domain.Safety;

/// <summary>What a concern is about.</summary>
public enum SafetyTopic
{
    /// <summary>Somebody may come to harm.</summary>
    Danger,
    Harassment,
    Discrimination,
    BrokenConfidence,

    /// <summary>Credit, data or grades handled dishonestly.</summary>
    Dishonesty,
    Other,
}
