namespace Vouch.Domain.Applicants;

/// <summary>One program the applicant applied to, and what came of it so far.</summary>
public sealed record OwnInterview
{
    /// <summary>The program's key.</summary>
    public string Program { get; init; } = "";

    public InterviewState State { get; init; }

    /// <summary>The signal sent there: <c>gold</c>, <c>silver</c> or <c>single</c>; null for none.</summary>
    public string? Signal { get; init; }

    /// <summary>How much the applicant would like to train there, 1 to 100; null leaves it to the preferences of the profile.</summary>
    public int? Liking { get; init; }

    /// <summary>Its place on the list the applicant means to certify, from 1; null where it is not on it, or no order was typed.</summary>
    public int? Place { get; init; }
}

/// <summary>How far a program's answer has come.</summary>
public enum InterviewState
{
    /// <summary>Nothing heard; an invitation may still come.</summary>
    Waiting,

    Invited,

    /// <summary>No invitation, and none is expected any more.</summary>
    TurnedDown,
}
