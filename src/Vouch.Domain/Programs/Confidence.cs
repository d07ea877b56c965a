namespace Vouch.Domain.Programs;

/// <summary>How far a fact about a program can be relied on.</summary>
public enum Confidence
{
    /// <summary>Nobody has vouched for it.</summary>
    Unknown,

    /// <summary>Somebody other than the program or the Match says so.</summary>
    ThirdParty,

    /// <summary>Printed by the body that keeps the figure.</summary>
    Published,

    /// <summary>The program itself said so.</summary>
    ConfirmedByProgram,
}
