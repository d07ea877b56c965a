namespace Vouch.Domain.Mentorships;

public enum CadenceState
{
    OnTrack,

    /// <summary>Half as long again as agreed since the two last met.</summary>
    Warning,

    /// <summary>Twice as long as agreed.</summary>
    Red,

    /// <summary>Paused or ended: nothing is expected.</summary>
    Resting,
}
