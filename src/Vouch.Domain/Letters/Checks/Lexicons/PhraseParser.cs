namespace Vouch.Domain.Letters.Checks.Lexicons;

/// <summary>
/// Reads the phrase language of <c>data/lexicons</c>: words and <c>a|b</c> alternatives, <c>stem*</c>, <c>*ending</c>, <c>@class</c>,
/// <c>(two words | one)</c>, <c>item?</c>, <c>&lt;3&gt;</c> for up to three free words, <c>&lt;&lt;9&gt;&gt;</c> for up to nine across negations and semicolons, <c>!word</c> for "not followed by",
/// <c>^</c> and <c>$</c> for the edges of a sentence (<c>$</c> also before a comma).
/// </summary>
internal sealed class PhraseParser(AtomTable atoms, IReadOnlyDictionary<string, string> classes)
{
    private static readonly HashSet<string> CommonWords =
    [
        "#name", "she", "he", "they", "her", "his", "him", "them", "their", "i", "we", "my", "our", "us", "me", "you", "your", "the", "a", "an", "this", "that", "it", "of", "in", "on", "at",
        "to", "for", "with", "from", "by", "about", "as", "is", "was", "are", "were", "be", "been", "has", "have", "had", "do", "did", "does", "will", "would", "can", "could", "may", "should",
        "and", "or", "but", "not", "no", "who", "when", "if", "all", "any", "one", "more", "most", "very", "than", "so", "patient", "patients",
    ];

    private string[] _items = [];
    private int _at;

    public PhraseProgram Parse(string phrase)
    {
        _items = Cut(phrase);
        _at = 0;
        var node = Alternatives();
        if (_at != _items.Length)
        {
            throw new FormatException($"'{_items[_at]}' is not expected in the phrase '{phrase}'.");
        }

        var code = new List<Instruction>();
        node.Emit(code);
        code.Add(new Instruction(Operation.Accept));
        return new PhraseProgram([.. code], node.Required()?.ToArray());
    }

    private static string[] Cut(string phrase)
    {
        var spaced = phrase.Replace("(", " ( ", StringComparison.Ordinal).Replace(")?", " )? ", StringComparison.Ordinal);
        for (var i = 0; i < spaced.Length; i++)
        {
            if (spaced[i] == ')' && (i + 1 >= spaced.Length || spaced[i + 1] != '?'))
            {
                spaced = spaced[..i] + " ) " + spaced[(i + 1)..];
                i += 2;
            }
        }

        return spaced.Split(' ', StringSplitOptions.RemoveEmptyEntries);
    }

    private PhraseNode Alternatives()
    {
        var branches = new List<PhraseNode> { Sequence() };
        while (_at < _items.Length && _items[_at] == "|")
        {
            _at++;
            branches.Add(Sequence());
        }

        return branches.Count == 1 ? branches[0] : new PhraseNode.Either(branches);
    }

    private PhraseNode.Run Sequence()
    {
        var parts = new List<PhraseNode>();
        while (_at < _items.Length && _items[_at] is not ("|" or ")" or ")?"))
        {
            parts.Add(Item());
        }

        return new PhraseNode.Run(parts);
    }

    private PhraseNode Item()
    {
        var item = _items[_at++];
        if (item == "(")
        {
            var inner = Alternatives();
            if (_at >= _items.Length)
            {
                throw new FormatException("A parenthesis is not closed.");
            }

            var optional = _items[_at++] == ")?";
            return optional ? new PhraseNode.Maybe(inner) : inner;
        }

        if (item == "^")
        {
            return new PhraseNode.Edge(Operation.Start);
        }

        if (item == "$")
        {
            return new PhraseNode.Edge(Operation.End);
        }

        if (item.StartsWith("<<", StringComparison.Ordinal))
        {
            return new PhraseNode.Leap(int.Parse(item.AsSpan(2, item.Length - 4), System.Globalization.CultureInfo.InvariantCulture));
        }

        if (item[0] == '<')
        {
            return new PhraseNode.Gap(int.Parse(item.AsSpan(1, item.Length - 2), System.Globalization.CultureInfo.InvariantCulture));
        }

        if (item[0] == '!')
        {
            var single = new List<string>();
            Gather(item[1..], single, []);
            return new PhraseNode.Unlike(atoms.Add(single));
        }

        var maybe = item.EndsWith('?');
        var node = Word(maybe ? item[..^1] : item);
        return maybe ? new PhraseNode.Maybe(node) : node;
    }

    private PhraseNode Word(string item)
    {
        var single = new List<string>();
        var branches = new List<PhraseNode>();
        Gather(item, single, branches);
        if (single.Count > 0)
        {
            branches.Insert(0, new PhraseNode.OneOf(atoms.Add([.. single.Distinct(StringComparer.Ordinal)]), single.Exists(CommonWords.Contains)));
        }

        return branches.Count == 1 ? branches[0] : new PhraseNode.Either(branches);
    }

    /// <summary>Sorts <c>a|two_words|@class|$</c> into single words and longer branches.</summary>
    private void Gather(string item, List<string> single, List<PhraseNode> branches)
    {
        foreach (var part in item.Split('|'))
        {
            if (part.Length == 0)
            {
                throw new FormatException($"An alternative of '{item}' is empty.");
            }

            if (part == "$")
            {
                branches.Add(new PhraseNode.Edge(Operation.End));
            }
            else if (part.Contains('_', StringComparison.Ordinal))
            {
                branches.Add(new PhraseNode.Run([.. part.Split('_').Select(Word)]));
            }
            else if (part[0] == '@')
            {
                foreach (var member in Members(part[1..]))
                {
                    Gather(member, single, branches);
                }
            }
            else
            {
                single.Add(part);
            }
        }
    }

    private string[] Members(string name) => classes.TryGetValue(name, out var members)
        ? members.Split(' ', StringSplitOptions.RemoveEmptyEntries)
        : throw new FormatException($"There is no word class '{name}'.");
}
