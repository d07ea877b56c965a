namespace Vouch.Engine.Matching;

/// <summary>What a program asks about the number of its matches.</summary>
public enum Parity : byte
{
    /// <summary>Any number up to the quota.</summary>
    Any,

    /// <summary>An even number; none at all is even.</summary>
    Even,

    /// <summary>An odd number, or none at all.</summary>
    Odd,
}
