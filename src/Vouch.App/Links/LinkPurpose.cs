namespace Vouch.App.Links;

/// <summary>What a link may be used for; a link for one purpose opens nothing else.</summary>
public enum LinkPurpose
{
    AnswerMentorRequest,
    AnswerInvitation,
    AnswerIntroduction,
    SignCompact,
    RespondToMeeting,

    /// <summary>A meeting with several mentors, for one of them.</summary>
    RespondToJointMeeting,
    ConfirmContribution,
    OfferOpportunity,
    AgreeToTask,
    AnswerApplication,
    AnswerLetterRequest,
    WriteLetter,
    PrepareLetter,

    /// <summary>How it is going, for the one who was asked.</summary>
    AnswerPulse,

    /// <summary>Introduce a trainee to somebody.</summary>
    OfferIntroduction,

    /// <summary>All that waits for a mentor, and how they want to be written to.</summary>
    SeeMyMentees,

    /// <summary>All letters that wait for a writer, and how they want to be reminded.</summary>
    SeeMyLetters,

    /// <summary>A person's meetings as a calendar to subscribe to: read again and again, until it is replaced.</summary>
    CalendarFeed,

    /// <summary>The trial conversations of a mentor in one round, and what they say of them.</summary>
    RateTrialTalks,

    /// <summary>Join, as the office invited somebody to; nobody is behind it before it is used.</summary>
    JoinByInvitation,
}
