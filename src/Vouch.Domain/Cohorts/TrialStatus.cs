namespace Vouch.Domain.Cohorts;

/// <summary>The life of a trial round.</summary>
public enum TrialStatus
{
    /// <summary>Conversations and times are being worked out.</summary>
    Planning,

    /// <summary>People talk and say how it was.</summary>
    Open,

    /// <summary>Over; what was said counts in the next run.</summary>
    Closed,

    /// <summary>No conversation was possible, or it could not be worked out.</summary>
    Failed,
}
