namespace Vouch.Domain.Instruments;

/// <summary>One statement of an instrument.</summary>
/// <param name="Number">Its place, from 1.</param>
/// <param name="Scale">The scale it belongs to.</param>
/// <param name="IsReversed">Agreeing speaks against the scale: an answer of 2 counts as 4.</param>
/// <param name="Words">As the person reads it, completing "I …".</param>
public sealed record InstrumentItem(int Number, PersonalityScale Scale, bool IsReversed, string Words);
