namespace Vouch.Domain.Mentorships;

/// <summary>The three parts of every agenda.</summary>
public enum AgendaKind
{
    /// <summary>Seek guidance: what the mentor can help decide or open.</summary>
    Guidance,

    /// <summary>Reflect: what was tried since last time, and what came of it.</summary>
    Reflection,

    /// <summary>Celebrate: what went well, said out loud.</summary>
    Celebration,
}
