namespace Vouch.Domain.Letters.Checks;

/// <summary>What the checks say of one text.</summary>
/// <param name="Findings">In the order of the text.</param>
/// <param name="Measures">Numbers about the whole.</param>
public sealed record LetterReport(IReadOnlyList<LetterFinding> Findings, LetterMeasures Measures);

/// <summary>Numbers about a letter. None of them depends on who the applicant is.</summary>
/// <param name="Words">Words in the text.</param>
/// <param name="Sentences">Sentences in the text.</param>
/// <param name="Specificity">From 0, words that would fit anyone, to 1, words that fit this person only.</param>
/// <param name="Anecdotes">Sentences that tell what happened on an occasion.</param>
/// <param name="Numbers">Numbers and dates.</param>
/// <param name="Standout">Words of distinction (best, exceptional, …).</param>
/// <param name="Effort">Words of effort (hardworking, diligent, …), the "grindstone" words of the literature.</param>
/// <param name="DoubtRaisers">Findings of negativity, faint praise, hedges and irrelevancy.</param>
/// <param name="Fillers">Findings of generic filler.</param>
public sealed record LetterMeasures(
    int Words, int Sentences, double Specificity, int Anecdotes, int Numbers, int Standout, int Effort, int DoubtRaisers, int Fillers);
