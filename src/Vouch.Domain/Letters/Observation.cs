namespace Vouch.Domain.Letters;

/// <summary>Whether the writer saw it or was told.</summary>
public enum Observation
{
    /// <summary>The writer was there, or confirmed it from own knowledge.</summary>
    Direct,

    /// <summary>The trainee's own account, or somebody else's.</summary>
    Indirect,
}
