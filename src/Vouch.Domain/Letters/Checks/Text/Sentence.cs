namespace Vouch.Domain.Letters.Checks.Text;

/// <summary>A sentence as a run of tokens in <see cref="LetterText.Tokens"/>.</summary>
/// <param name="First">Index of the first token.</param>
/// <param name="Count">Number of tokens, at least one.</param>
/// <param name="Paragraph">Index of the paragraph it belongs to.</param>
internal readonly record struct Sentence(int First, int Count, int Paragraph)
{
    public int Last => First + Count - 1;
}
