namespace Vouch.Domain.Mentors;

/// <summary>The life of somebody in line for a mentor. The first two states are the line; the others have left it.</summary>
public enum WaitlistStatus
{
    Waiting,

    /// <summary>A place is kept for this trainee until a day.</summary>
    Offered,

    /// <summary>The offer was taken: the mentor has been asked.</summary>
    Taken,

    /// <summary>The offer ran out and went to the next.</summary>
    Lapsed,

    /// <summary>The trainee does not wait any more.</summary>
    Left,
}
