namespace Vouch.Engine.Markets;

/// <summary>What an applicant has heard from a program.</summary>
public enum Heard : byte
{
    /// <summary>Nothing: an invitation may still come.</summary>
    Nothing,

    /// <summary>Invited to an interview.</summary>
    Invited,

    /// <summary>No invitation, and none will come.</summary>
    TurnedDown,
}
