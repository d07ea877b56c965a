namespace Vouch.Domain.Mentorships;

/// <summary>What the invited person said to a time.</summary>
public enum MeetingAnswer
{
    None,
    Accepted,
    Declined,

    /// <summary>Another time was suggested; see <see cref="Meeting.SuggestedStartsAt"/>.</summary>
    OtherTime,
}
