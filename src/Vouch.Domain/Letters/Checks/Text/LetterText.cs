namespace Vouch.Domain.Letters.Checks.Text;

/// <summary>A letter cut into sentences and words, with the offsets of the source kept.</summary>
internal sealed class LetterText
{
    /// <summary>A "sentence" longer than this is a text without punctuation; it is read in pieces, so that no rule looks back without end.</summary>
    private const int LongestSentence = 400;

    private LetterText(string source, Token[] tokens, Sentence[] sentences)
    {
        Source = source;
        Tokens = tokens;
        Sentences = sentences;
    }

    public string Source { get; }

    public Token[] Tokens { get; }

    public Sentence[] Sentences { get; }

    public static LetterText Read(string source)
    {
        var tokens = new List<Token>(source.Length / 5);
        var sentences = new List<Sentence>();
        var paragraph = 0;
        foreach (var span in SentenceSplitter.Split(source))
        {
            if (span.StartsParagraph)
            {
                paragraph++;
            }

            var first = tokens.Count;
            Tokenizer.Read(source, span.Start, span.End, tokens);
            for (var from = first; from < tokens.Count; from += LongestSentence)
            {
                sentences.Add(new Sentence(from, Math.Min(LongestSentence, tokens.Count - from), paragraph));
            }
        }

        var array = tokens.ToArray();
        NameMarker.Mark(array, sentences);
        return new LetterText(source, array, [.. sentences]);
    }

    /// <summary>The same letter with accents left out of its words, for comparing names that others spell without them.</summary>
    public LetterText WithoutAccents() => new(Source, [.. Tokens.Select(t => t with { Word = WordShape.WithoutAccents(t.Word) })], Sentences);

    public ReadOnlySpan<Token> TokensOf(Sentence sentence) => Tokens.AsSpan(sentence.First, sentence.Count);

    /// <summary>
    /// The words of a sentence with each name as one, so that nobody's name makes a letter longer or pushes words apart: "Ana", "Ana
    /// Ruiz" and "Ana Maria de Souza Ruiz" read alike.
    /// </summary>
    public Token[] WordsOf(Sentence sentence)
    {
        var words = new List<Token>(sentence.Count);
        foreach (var token in TokensOf(sentence))
        {
            var continues = words.Count > 0 && token.Break == Break.None && token.Is(TokenMarks.Name)
                && words[^1].Is(TokenMarks.Name) && !words[^1].Is(TokenMarks.Possessive);
            if (continues)
            {
                var first = words[^1];
                words[^1] = token with { Start = first.Start, Marks = first.Marks | token.Marks, Break = first.Break };
            }
            else
            {
                words.Add(token);
            }
        }

        return [.. words];
    }

    /// <summary>The source between two tokens, both included.</summary>
    public string Slice(int firstToken, int lastToken) => Source[Tokens[firstToken].Start..Tokens[lastToken].End];
}
