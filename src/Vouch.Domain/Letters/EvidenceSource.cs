namespace Vouch.Domain.Letters;

/// <summary>The kind of record an evidence item was taken from.</summary>
public enum EvidenceSource
{
    Contribution,
    Goal,
    ActionItem,
    Celebration,
    Reflection,
}
