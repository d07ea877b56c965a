namespace Vouch.App.Links;

/// <summary>What a link may be used for; a link for one purpose opens nothing else.</summary>
public enum LinkPurpose
{
    AnswerMentorRequest,
    AnswerInvitation,
    AnswerIntroduction,
    SignCompact,
    RespondToMeeting,
    ConfirmContribution,
    OfferOpportunity,
    AgreeToTask,
    AnswerApplication,
    AnswerLetterRequest,
    WriteLetter,
    PrepareLetter,

    /// <summary>All letters that wait for a writer, and how they want to be reminded.</summary>
    SeeMyLetters,

    /// <summary>A person's meetings as a calendar to subscribe to: read again and again, until it is replaced.</summary>
    CalendarFeed,
}
