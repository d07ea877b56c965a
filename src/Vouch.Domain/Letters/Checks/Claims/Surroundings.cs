using Vouch.Domain.Letters.Checks.Lexicons;
using Vouch.Domain.Letters.Checks.Text;

namespace Vouch.Domain.Letters.Checks.Claims;

/// <summary>
/// The records a sentence speaks of: those that share a telling word with it or with the sentence before. What is added up, divided or
/// measured must come from these, or some two numbers of a packet would bear out any third.
/// </summary>
internal sealed class Surroundings
{
    private readonly LetterText _letter;
    private readonly EvidenceBase _evidence;
    private readonly List<HashSet<string>> _told;
    private readonly int[] _sentenceOf;

    public Surroundings(LetterText letter, EvidenceBase evidence)
    {
        _letter = letter;
        _evidence = evidence;
        Quantities = Quantity.In(letter);
        Calendar = CalendarMention.In(letter);
        var items = evidence.Items.ToList();
        var everywhere = items.Count < 5 ? [] : items.SelectMany(i => i.Stems).GroupBy(s => s, StringComparer.Ordinal)
            .Where(g => 2 * g.Count() > items.Count).Select(g => g.Key).ToHashSet(StringComparer.Ordinal);
        _told = [.. letter.Sentences.Select(s => Telling(letter, s, everywhere))];
        _sentenceOf = new int[letter.Tokens.Length];
        for (var i = 0; i < letter.Sentences.Length; i++)
        {
            Array.Fill(_sentenceOf, i, letter.Sentences[i].First, letter.Sentences[i].Count);
        }
    }

    /// <summary>Telling words of the sentence in which a token stands.</summary>
    public HashSet<string> Told(int token) => _told[_sentenceOf[token]];

    public IReadOnlyList<Quantity> Quantities { get; }

    public IReadOnlyList<CalendarMention> Calendar { get; }

    public string WordAt(int token) => _letter.Tokens[token].Word;

    public Sentence SentenceAt(int token) => _letter.Sentences[_sentenceOf[token]];

    /// <summary>Records that share a telling word with the sentence of a token or with the one before it.</summary>
    public List<(DateOnly? Day, LetterText Text, IReadOnlyList<Quantity> Quantities, HashSet<string> Stems)> Records(int token)
    {
        var here = _told[_sentenceOf[token]];
        var before = _sentenceOf[token] > 0 ? _told[_sentenceOf[token] - 1] : [];
        return [.. _evidence.Items.Where(i => here.Overlaps(i.Stems) || before.Overlaps(i.Stems))];
    }

    private static HashSet<string> Telling(LetterText letter, Sentence sentence, HashSet<string> everywhere)
    {
        var stop = Lexicon.Default.ClassAtom("stop");
        var view = Lexicon.Default.View(letter.WordsOf(sentence));
        var told = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < view.Count; i++)
        {
            var stem = Stem.Of(view[i].Word);
            if (view[i].Word.Length > 2 && !view[i].Is(TokenMarks.Number) && !view.Has(i, stop) && !NameMarker.Titles.Contains(view[i].Word) && Quantity.ValueAt(letter.Tokens, sentence.First + i) is null && !everywhere.Contains(stem))
            {
                told.Add(stem);
            }
        }

        return told;
    }
}
