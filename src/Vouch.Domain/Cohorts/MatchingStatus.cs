namespace Vouch.Domain.Cohorts;

/// <summary>The life of one run.</summary>
public enum MatchingStatus
{
    Waiting,
    Done,
    Failed,
    Published,

    /// <summary>Published and taken back.</summary>
    Undone,
}
