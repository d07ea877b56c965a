namespace Vouch.Domain;

/// <summary>A refusal a person can act on: nothing is broken, the rule says no.</summary>
/// <param name="Code">Stable name, <c>area.reason</c>; tests and clients rely on it.</param>
/// <param name="Message">One plain sentence: what happened and what to do.</param>
/// <param name="Field">The input the sentence is about, when there is one; pages link to it.</param>
public sealed record Problem(string Code, string Message, string? Field = null)
{
    /// <summary>What does not exist and what is not yours look the same.</summary>
    public static readonly Problem NotFound = new("not-found", "There is nothing here for you to see.");

    /// <summary>Somebody else saved first; the page shows what changed and asks again.</summary>
    public static readonly Problem Conflict =
        new("conflict", "Someone changed this while you were looking at it. Look again, then repeat what you meant to do.");
}
