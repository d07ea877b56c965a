namespace Vouch.Domain.Letters;

/// <summary>Whether the record an item was taken from still says what the writer was shown.</summary>
public enum EvidenceStanding
{
    Stands,

    /// <summary>The record says something else by now.</summary>
    Changed,

    /// <summary>The record is gone, private, or open again: what rests on it has lost its ground.</summary>
    Gone,
}
