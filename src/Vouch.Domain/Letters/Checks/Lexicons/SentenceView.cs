using Vouch.Domain.Letters.Checks.Text;

namespace Vouch.Domain.Letters.Checks.Lexicons;

/// <summary>The words of one sentence together with the lexicon atoms each one satisfies.</summary>
internal readonly ref struct SentenceView(ReadOnlySpan<Token> tokens, ReadOnlySpan<int[]> atoms, int negation)
{
    private readonly ReadOnlySpan<Token> _tokens = tokens;
    private readonly ReadOnlySpan<int[]> _atoms = atoms;

    private readonly int _negation = negation;

    public int Count => _tokens.Length;

    public Token this[int i] => _tokens[i];

    public bool Has(int i, int atom) => Array.IndexOf(_atoms[i], atom) >= 0;

    public bool HasAny(int atom)
    {
        foreach (var set in _atoms)
        {
            if (Array.IndexOf(set, atom) >= 0)
            {
                return true;
            }
        }

        return false;
    }

    public ReadOnlySpan<int[]> Atoms => _atoms;

    /// <summary>A negation turns the sense around, so no free gap of a phrase reaches across one. "Far" is one in "far from" only.</summary>
    public bool IsNegation(int i) => Has(i, _negation) || (_tokens[i].Word == "far" && i + 1 < Count && _tokens[i + 1].Word == "from");

    public bool BreaksBefore(int i) => _tokens[i].Break == Break.Strong;

    public bool CommaBefore(int i) => _tokens[i].Break != Break.None;
}
