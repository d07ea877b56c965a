namespace Vouch.Domain.Letters.Checks.Lexicons;

/// <summary>A family of phrases: what it is called, why a reader stumbles over it, and where that was published.</summary>
/// <param name="Id">Stable name, for instance <c>hedge.seems</c>.</param>
/// <param name="Category">One of <see cref="LetterCategories"/>.</param>
/// <param name="SkipsNegated">"Never late" is not "late": a negation shortly before the phrase cancels it.</param>
/// <param name="SkipsSpecific">A generic word is forgiven in a sentence that carries a number or an example.</param>
/// <param name="Why">What a reader may take it to mean, in one sentence.</param>
/// <param name="Source">Citation.</param>
internal sealed record LexiconRule(string Id, string Category, bool SkipsNegated, bool SkipsSpecific, string Why, string Source);

/// <summary>Whom a sentence must be about for a phrase to count.</summary>
internal enum SubjectDemand
{
    /// <summary>No test: the phrase itself says enough.</summary>
    Any,

    /// <summary>Anything but a patient, a disease or a process.</summary>
    Open,

    /// <summary>The sentence must show that it speaks of the applicant.</summary>
    Person,

    /// <summary>The sentence opens with the applicant or what is the applicant's, though a procedure stands in it: "her first lumbar punctures".</summary>
    Learner,
}

/// <param name="Rule">The family the phrase belongs to.</param>
/// <param name="Program">The phrase.</param>
/// <param name="Unless">Cancels the phrase when found anywhere in the sentence.</param>
/// <param name="Subject">Whom the sentence must be about.</param>
internal sealed record LexiconPhrase(LexiconRule Rule, PhraseProgram Program, PhraseProgram? Unless, SubjectDemand Subject);
