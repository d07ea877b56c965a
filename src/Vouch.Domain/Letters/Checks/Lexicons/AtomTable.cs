using System.Collections.Concurrent;
using Vouch.Domain.Letters.Checks.Text;

namespace Vouch.Domain.Letters.Checks.Lexicons;

/// <summary>
/// Every distinct set of words a phrase may ask for is one atom. The table answers which atoms a word satisfies, so a sentence
/// is looked up once however many phrases there are.
/// </summary>
internal sealed class AtomTable
{
    public const string NumberWord = "#num";
    public const string NameWord = "#name";
    public const string DigitsWord = "#digits";

    private static readonly HashSet<string> NumberWords =
    [
        "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "fifteen", "twenty",
        "thirty", "forty", "fifty", "hundred", "dozen", "several", "many", "few", "couple",
    ];

    /// <summary>Words that are names when capitalized inside a sentence; the phrases mean the lower-case word.</summary>
    private static readonly HashSet<string> OnlyLowerCase =
        ["will", "may", "grace", "hope", "faith", "joy", "mark", "rich", "art", "bill", "grant", "strong", "best", "fine", "bright", "young", "good"];

    /// <summary>
    /// Words that differ only in whom they suit. Each stands for its whole group, so that no phrase can tell applicants apart; "her"
    /// is both "him" and "his", so these are one group.
    /// </summary>
    private static readonly string[][] Alike =
    [
        ["she", "he", "they"],
        ["her", "his", "him", "their", "them", "hers", "theirs"],
        ["herself", "himself", "themself", "themselves"],
        ["mr", "ms", "mrs", "mx", "dr"],
    ];

    private static readonly Dictionary<string, string[]> GroupOf = Alike.SelectMany(g => g.Select(w => (Word: w, Group: g))).ToDictionary(p => p.Word, p => p.Group, StringComparer.Ordinal);

    /// <summary>What decides, besides the word itself, which atoms it satisfies.</summary>
    private const TokenMarks Telling = TokenMarks.Name | TokenMarks.SentenceStart | TokenMarks.Number | TokenMarks.Capital;

    private readonly ConcurrentDictionary<(string, TokenMarks), int[]> _known = new();

    private readonly Dictionary<string, int> _ids = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<int>> _byWord = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<(string Prefix, int Atom)>> _byPrefix = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<(string Suffix, int Atom)>> _bySuffix = new(StringComparer.Ordinal);
    private readonly List<int> _numbers = [];
    private readonly List<int> _names = [];
    private readonly List<int> _digits = [];

    public int Count => _ids.Count;

    /// <summary>
    /// Returns the atom of a set of words; each word may end in <c>*</c> to mean a beginning of at least three letters, or begin with
    /// <c>*</c> to mean an ending of at least two (<c>*itis</c>), so that words nobody listed are still known for what they are.
    /// </summary>
    public int Add(IReadOnlyCollection<string> words)
    {
        var key = string.Join('|', words.Order(StringComparer.Ordinal));
        if (_ids.TryGetValue(key, out var known))
        {
            return known;
        }

        var atom = _ids.Count;
        _ids.Add(key, atom);
        foreach (var word in words)
        {
            Add(word, atom);
        }

        return atom;
    }

    private void Add(string word, int atom)
    {
        switch (word)
        {
            case NumberWord:
                _numbers.Add(atom);
                break;
            case NameWord:
                _names.Add(atom);
                break;
            case DigitsWord:
                _digits.Add(atom);
                break;
            default:
                if (word.StartsWith('*'))
                {
                    var suffix = word[1..];
                    if (suffix.Length < 2)
                    {
                        throw new FormatException($"'{word}' is too short for an ending.");
                    }

                    Append(_bySuffix, suffix[^2..], (suffix, atom));
                }
                else if (word.EndsWith('*'))
                {
                    var prefix = word[..^1];
                    if (prefix.Length < 3)
                    {
                        throw new FormatException($"'{word}' is too short for a beginning.");
                    }

                    Append(_byPrefix, prefix[..3], (prefix, atom));
                }
                else
                {
                    Append(_byWord, word, atom);
                }

                break;
        }
    }

    private static void Append<T>(Dictionary<string, List<T>> map, string key, T value)
    {
        if (!map.TryGetValue(key, out var list))
        {
            map.Add(key, list = []);
        }

        list.Add(value);
    }

    private static void AddMissing(List<int> found, List<int>? atoms)
    {
        foreach (var atom in atoms ?? [])
        {
            if (!found.Contains(atom))
            {
                found.Add(atom);
            }
        }
    }

    /// <summary>
    /// Which atoms a word satisfies. Words of the lexicons are remembered, so that they are looked up once in the life of the process; a
    /// word nobody listed, which could be anybody's secret, is not.
    /// </summary>
    public int[] AtomsOf(in Token token)
    {
        var key = (token.Word, token.Marks & Telling);
        if (_known.TryGetValue(key, out var known))
        {
            return known;
        }

        var found = Search(token);
        if (found.Length > 0 && !token.Is(TokenMarks.Name) && !token.Is(TokenMarks.Number))
        {
            _known.TryAdd(key, found);
        }

        return found;
    }

    private int[] Search(in Token token)
    {
        var found = new List<int>();
        var isName = token.Is(TokenMarks.Name) && !token.Is(TokenMarks.SentenceStart);
        // "Miss Lee" is a title; "might miss a dose" is none.
        var wordOfGroup = token.Word == "miss" && token.Is(TokenMarks.Capital) ? "ms" : token.Word;
        if (GroupOf.TryGetValue(wordOfGroup, out var group))
        {
            foreach (var word in group)
            {
                AddMissing(found, _byWord.GetValueOrDefault(word));
            }
        }
        else if (!(isName && OnlyLowerCase.Contains(token.Word)))
        {
            AddMissing(found, _byWord.GetValueOrDefault(token.Word));
        }

        if (token.Word.Length >= 3 && _byPrefix.TryGetValue(token.Word[..3], out var prefixes))
        {
            foreach (var (prefix, atom) in prefixes)
            {
                if (token.Word.StartsWith(prefix, StringComparison.Ordinal) && !found.Contains(atom))
                {
                    found.Add(atom);
                }
            }
        }

        if (token.Word.Length > 3 && !token.Is(TokenMarks.Name) && _bySuffix.TryGetValue(token.Word[^2..], out var suffixes))
        {
            foreach (var (suffix, atom) in suffixes)
            {
                if (token.Word.Length > suffix.Length + 1 && token.Word.EndsWith(suffix, StringComparison.Ordinal) && !found.Contains(atom))
                {
                    found.Add(atom);
                }
            }
        }

        if (token.Is(TokenMarks.Number) || NumberWords.Contains(token.Word))
        {
            found.AddRange(_numbers.Where(atom => !found.Contains(atom)));
        }

        if (token.Is(TokenMarks.Number))
        {
            found.AddRange(_digits);
        }

        if (token.Is(TokenMarks.Name))
        {
            found.AddRange(_names.Where(atom => !found.Contains(atom)));
        }

        return found.Count == 0 ? [] : [.. found];
    }
}
