namespace Vouch.Domain.Seasons;

/// <summary>Which positions a count covers.</summary>
public enum Scope
{
    /// <summary>Every position of the specialty, unless tracks reserved for physicians are counted apart.</summary>
    All,

    /// <summary>First-year positions only; specialties that begin in the second year are understated.</summary>
    Pgy1,

    /// <summary>Positions reserved for physicians with earlier training (track letter R).</summary>
    Reserved,
}
