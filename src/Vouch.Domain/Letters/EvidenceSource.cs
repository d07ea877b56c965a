namespace Vouch.Domain.Letters;

/// <summary>The kind of record an evidence item was taken from.</summary>
public enum EvidenceSource
{
    Meeting,
    Contribution,
    Goal,
    Milestone,
    ActionItem,
    Celebration,
    Reflection,
}
