namespace Vouch.Domain.Letters.Checks;

/// <summary>The categories a finding can have. Names are stable; clients rely on them.</summary>
public static class LetterCategories
{
    public const string ShowedImprovement = "showed_improvement";
    public const string FaintPraise = "faint_praise";
    public const string Hedge = "hedge";
    public const string Negativity = "negativity";
    public const string Irrelevancy = "irrelevancy";
    public const string MinimalAssurance = "minimal_assurance";
    public const string ConditionalSuperlative = "conditional_superlative";
    public const string PersonalLife = "personal_life";
    public const string TitleMismatch = "title_mismatch";
    public const string GenericFiller = "generic_filler";

    public const string MissingRelationship = "missing_relationship";
    public const string MissingAnecdote = "missing_anecdote";
    public const string MissingComparison = "missing_comparison";
    public const string MissingGrowth = "missing_growth";
    public const string Length = "length";
    public const string Repetition = "repetition";

    /// <summary>Found in the words themselves.</summary>
    public static IReadOnlyList<string> OfPhrases { get; } =
    [
        ShowedImprovement, FaintPraise, Hedge, Negativity, Irrelevancy, MinimalAssurance, ConditionalSuperlative, PersonalLife,
        TitleMismatch, GenericFiller,
    ];

    /// <summary>Found in what a whole letter has or lacks.</summary>
    public static IReadOnlyList<string> OfStructure { get; } =
        [MissingRelationship, MissingAnecdote, MissingComparison, MissingGrowth, Length, Repetition];
}
