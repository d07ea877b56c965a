namespace Vouch.Domain.Mentorships;

/// <summary>What can wait for one of the two.</summary>
public enum WaitingKind
{
    Compact,
    Meeting,
    Contribution,
    TaskCredit,
    Application,

    /// <summary>No meeting is planned and the interval is over; nobody in particular is late.</summary>
    NextMeeting,

    /// <summary>A meeting is over and nobody said how it went.</summary>
    MeetingToClose,

    /// <summary>The day has come to look at the compact again.</summary>
    CompactReview,
}
