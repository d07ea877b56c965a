namespace Vouch.Engine.Markets;

/// <summary>Where one application stands.</summary>
internal enum PairState : byte
{
    Applied,
    Interview,
    Declined,
    BelowFloor,
}
