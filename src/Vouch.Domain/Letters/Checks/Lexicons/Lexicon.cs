using Vouch.Domain.Letters.Checks.Text;

namespace Vouch.Domain.Letters.Checks.Lexicons;

/// <summary>All rules and phrases of <c>data/lexicons</c>, compiled once.</summary>
internal sealed class Lexicon
{
    private const string Folder = "lexicons/";
    private static readonly Lazy<Lexicon> Embedded = new(Load);

    private readonly AtomTable _atoms = new();
    private readonly Dictionary<int, List<LexiconPhrase>> _byAnchor = [];
    private readonly List<LexiconPhrase> _unanchored = [];
    private readonly Dictionary<string, int> _classAtoms = new(StringComparer.Ordinal);
    private readonly Dictionary<string, PhraseProgram> _classPhrases = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<PhraseProgram>> _traits = new(StringComparer.Ordinal);

    private Lexicon(IReadOnlyList<LexiconRule> rules) => Rules = rules;

    public static Lexicon Default => Embedded.Value;

    public IReadOnlyList<LexiconRule> Rules { get; }

    /// <summary>The atom of a word class that consists of single words.</summary>
    public int ClassAtom(string name) => _classAtoms[name];

    /// <summary>A member of a word class that is written of several words stands in the sentence ("stated age").</summary>
    public bool HasClassPhrase(string name, in SentenceView sentence) =>
        _classPhrases.TryGetValue(name, out var program) && program.Find(sentence) is not null;

    /// <summary>Index of the first word of a phrase that shows a trait of good letters, or null.</summary>
    public int? Trait(string trait, in SentenceView sentence)
    {
        foreach (var program in _traits[trait])
        {
            if (program.Find(sentence) is { } match)
            {
                return match.First;
            }
        }

        return null;
    }

    public SentenceView View(ReadOnlySpan<Token> tokens) => new(tokens, AtomsOf(tokens), ClassAtom("negation"));

    private int[][] AtomsOf(ReadOnlySpan<Token> tokens)
    {
        var atoms = new int[tokens.Length][];
        for (var i = 0; i < tokens.Length; i++)
        {
            atoms[i] = _atoms.AtomsOf(tokens[i]);
        }

        for (var i = 0; i + 1 < tokens.Length; i++)
        {
            if (NamesWorkplace(tokens, atoms, i))
            {
                atoms[i] = [.. atoms[i].Where(atom => atom != ClassAtom("condition") && atom != ClassAtom("clinical-context"))];
            }
        }

        return atoms;
    }

    /// <summary>"The stroke unit", "labor and delivery", "infectious disease": the name of a place or a field, not of what anybody has.</summary>
    private bool NamesWorkplace(ReadOnlySpan<Token> tokens, int[][] atoms, int i)
    {
        var next = tokens[i + 1];
        return next.Break == Break.None && (atoms[i + 1].Contains(ClassAtom("workplace"))
            || (tokens[i].Word == "labor" && next.Word == "and" && i + 2 < tokens.Length && tokens[i + 2].Word == "delivery")
            || (i > 0 && tokens[i].Word is "disease" or "diseases" && tokens[i - 1].Word == "infectious"));
    }

    /// <summary>Phrases worth trying on a sentence with these words, each once.</summary>
    public List<LexiconPhrase> Candidates(ReadOnlySpan<int[]> atoms)
    {
        var tried = new HashSet<LexiconPhrase>(ReferenceEqualityComparer.Instance);
        var candidates = new List<LexiconPhrase>();
        foreach (var ofWord in atoms)
        {
            foreach (var atom in ofWord)
            {
                if (_byAnchor.TryGetValue(atom, out var phrases))
                {
                    candidates.AddRange(phrases.Where(tried.Add));
                }
            }
        }

        candidates.AddRange(_unanchored);
        return candidates;
    }

    private static Lexicon Load()
    {
        var classes = LexiconTable.Read(Folder + "classes.csv")
            .GroupBy(r => r["class"], StringComparer.Ordinal)
            .ToDictionary(g => g.Key, g => string.Join(' ', g.Select(r => r["words"])), StringComparer.Ordinal);
        var sources = LexiconTable.Read(Folder + "sources.csv").ToDictionary(r => r["source"], r => $"{r["citation"]} {r["url"]}".Trim(), StringComparer.Ordinal);
        var rules = LexiconTable.Read(Folder + "rules.csv").Select(r => new LexiconRule(
            r["rule"], r["category"], r["negated"] == "skip", r["specific"] == "skip", r["why"],
            string.Join("; ", r["sources"].Split(' ').Select(s => sources[s])))).ToList();

        var lexicon = new Lexicon(rules);
        var parser = new PhraseParser(lexicon._atoms, classes);
        foreach (var (name, words) in classes)
        {
            var single = Flatten(words, classes).Where(w => !w.Contains('_', StringComparison.Ordinal)).Distinct(StringComparer.Ordinal).ToList();
            lexicon._classAtoms.Add(name, lexicon._atoms.Add(single));
            var longer = Flatten(words, classes).Where(w => w.Contains('_', StringComparison.Ordinal)).Distinct(StringComparer.Ordinal).ToList();
            if (longer.Count > 0)
            {
                lexicon._classPhrases.Add(name, parser.Parse(string.Join('|', longer)));
            }
        }

        var byId = rules.ToDictionary(r => r.Id, StringComparer.Ordinal);
        foreach (var file in LexiconTable.Names(Folder + "phrases."))
        {
            foreach (var row in LexiconTable.Read(file))
            {
                lexicon.Add(Phrase(row, file, byId, parser));
            }
        }

        foreach (var row in LexiconTable.Read(Folder + "traits.csv"))
        {
            if (!lexicon._traits.TryGetValue(row["trait"], out var programs))
            {
                lexicon._traits.Add(row["trait"], programs = []);
            }

            programs.Add(parser.Parse(row["phrase"]));
        }

        return lexicon;
    }

    private static IEnumerable<string> Flatten(string words, Dictionary<string, string> classes) =>
        words.Split(' ', StringSplitOptions.RemoveEmptyEntries).SelectMany(w => w[0] == '@' ? Flatten(classes[w[1..]], classes) : [w]);

    private static LexiconPhrase Phrase(
        IReadOnlyDictionary<string, string> row, string file, Dictionary<string, LexiconRule> rules, PhraseParser parser)
    {
        try
        {
            var unless = row["unless"];
            return new LexiconPhrase(
                rules[row["rule"]],
                parser.Parse(row["phrase"]),
                unless.Length == 0 ? null : parser.Parse(unless),
                Enum.Parse<SubjectDemand>(row["subject"], ignoreCase: true));
        }
        catch (Exception problem) when (problem is FormatException or KeyNotFoundException or ArgumentException)
        {
            throw new FormatException($"{file}: the phrase '{row["phrase"]}' of rule '{row["rule"]}' cannot be read: {problem.Message}", problem);
        }
    }

    private void Add(LexiconPhrase phrase)
    {
        if (phrase.Program.Anchors is not { } anchors)
        {
            _unanchored.Add(phrase);
            return;
        }

        foreach (var anchor in anchors.Distinct())
        {
            if (!_byAnchor.TryGetValue(anchor, out var list))
            {
                _byAnchor.Add(anchor, list = []);
            }

            list.Add(phrase);
        }
    }
}
