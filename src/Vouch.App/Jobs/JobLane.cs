namespace Vouch.App.Jobs;

/// <summary>Jobs of one lane run one after the other on a node, and never hold up those of another lane.</summary>
public enum JobLane
{
    /// <summary>Mail and everything else that is done in a moment.</summary>
    Quick,

    /// <summary>Seconds of computing that somebody is waiting for.</summary>
    Heavy,

    /// <summary>Computing that nobody is waiting for; it leaves processors to the others.</summary>
    Background,
}
