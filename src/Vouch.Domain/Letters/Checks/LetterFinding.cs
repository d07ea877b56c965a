namespace Vouch.Domain.Letters.Checks;

/// <summary>One place in a letter that a reader may take in a way the writer did not mean.</summary>
/// <param name="Rule">Stable id of the rule.</param>
/// <param name="Category">One of <see cref="LetterCategories"/>.</param>
/// <param name="Start">First UTF-16 unit in the text that was checked.</param>
/// <param name="End">One past the last UTF-16 unit. Equal to <paramref name="Start"/> when something is missing from the whole.</param>
/// <param name="Text">The words themselves.</param>
/// <param name="Why">What a reader may make of it.</param>
/// <param name="Source">Where that was published.</param>
public sealed record LetterFinding(string Rule, string Category, int Start, int End, string Text, string Why, string Source);

/// <summary>A rule as listed to people and programs.</summary>
public sealed record LetterRule(string Rule, string Category, string Why, string Source);
