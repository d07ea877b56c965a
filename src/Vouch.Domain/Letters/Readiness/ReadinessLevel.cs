namespace Vouch.Domain.Letters.Readiness;

/// <summary>Which letter a relationship can support today.</summary>
public enum ReadinessLevel
{
    /// <summary>A letter now would say that the two have met.</summary>
    TooEarly,

    /// <summary>A short letter about what the writer has seen.</summary>
    Brief,

    /// <summary>A letter with dated examples; some aspects are still thin.</summary>
    Solid,

    /// <summary>A detailed letter: examples, growth, and the writer's own observation.</summary>
    Detailed,
}
