using Vouch.Domain.Letters.Checks.Claims;
using Vouch.Domain.Letters.Checks.Text;

namespace Vouch.Domain.Letters.Assistance;

/// <summary>Whether the words of a sentence are those of its items: no other name, no praise, no denial, no first person, and most of what it says said there.</summary>
internal static class GroundedWords
{
    /// <summary>Share of the words that carry meaning which the items have to hold; the rest is left for turning records into sentences.</summary>
    private const double LeastShare = 0.6;

    private static readonly HashSet<string> FirstPerson = ["i", "my", "me", "mine", "myself", "we", "our", "ours", "us"];

    private static readonly HashSet<string> Denials =
        ["not", "never", "no", "none", "nobody", "nothing", "neither", "nor", "without", "cannot", "failed", "fails", "unable", "lacked", "lacks", "refused", "barely", "hardly"];

    private static readonly HashSet<string> Praise =
    [
        "best", "better", "excellent", "outstanding", "exceptional", "exceptionally", "brilliant", "brilliantly", "superb", "superbly", "remarkable", "remarkably", "extraordinary", "impressive",
        "impressively", "talented", "gifted", "stellar", "exemplary", "unparalleled", "unmatched", "perfect", "perfectly", "wonderful", "amazing", "incredible", "incredibly", "truly", "very",
        "highly", "masterful", "masterfully", "dedicated", "diligent", "diligently", "finest", "top", "strongest", "greatest", "most", "unique", "expertly", "flawless", "flawlessly", "single", "tirelessly",
    ];

    /// <summary>Words that open or join a sentence and state nothing; the calendar's are left to the check of claims.</summary>
    private static readonly HashSet<string> Joining = [.. """
        a an the this that these those and or but nor so yet if as at by for from in into of off on onto out over per than then thus to under until up upon via with within when while
        where which who whom whose what whether because before after since although though during between among across through throughout later earlier once again also both each every
        she he they her him them his hers their theirs herself himself themself themselves it its there here one is was are were be been being has had have having do does did will would can could may might
        made make took take taken led helped allowed let kept became began soon together first next finally part work worked working time day days month months year years week weeks
        january february march april june july august september october november december monday tuesday wednesday thursday friday saturday sunday
        """.Split([' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries)];

    public static (string Code, string Why)? NotIn(IEnumerable<string> items, string sentence)
    {
        var known = items.SelectMany(item => LetterText.Read(item).WithoutAccents().Tokens).Select(token => token.Word).ToHashSet(StringComparer.Ordinal);
        var stems = known.Select(Stem.Of).ToHashSet(StringComparer.Ordinal);
        var tokens = LetterText.Read(sentence).WithoutAccents().Tokens;

        if (Array.Find(tokens, token => FirstPerson.Contains(token.Word)).Word is { } self)
        {
            return ("first_person", $"It speaks in your name (“{self}”); what you say of yourself is yours to write.");
        }

        if (Array.Find(tokens, token => IsName(token) && !known.Contains(token.Word)) is { Word: not null } name)
        {
            return ("unknown_name", $"Its items do not name “{sentence[name.Start..name.End]}”.");
        }

        if (Array.Find(tokens, token => Praise.Contains(token.Word) && !known.Contains(token.Word)).Word is { } praise)
        {
            return ("praise", $"“{praise}” is a judgment that no item holds; praise is yours to give.");
        }

        if (Array.Find(tokens, token => Denials.Contains(token.Word) && !known.Contains(token.Word)).Word is { } denial)
        {
            return ("denial", $"It denies something (“{denial}”) that its items do not.");
        }

        var meaning = tokens.Where(token => !Joining.Contains(token.Word) && !token.Is(TokenMarks.Number) && token.Word.Length > 2).ToList();
        var foreign = meaning.Where(token => !known.Contains(token.Word) && !stems.Contains(Stem.Of(token.Word))).Select(token => token.Word).Distinct().ToList();
        return meaning.Count == 0 || 1 - ((double)foreign.Count / meaning.Count) < LeastShare
            ? ("other_words", foreign.Count == 0 ? "It says nothing that its items say." : $"Its items do not speak of {string.Join(", ", foreign.Select(word => $"“{word}”"))}.")
            : null;
    }

    /// <summary>A capital inside a sentence, or a word at its start that is neither joining nor known.</summary>
    private static bool IsName(in Token token) =>
        token.Is(TokenMarks.Capital) && token.Word.Length > 1 && !Joining.Contains(token.Word) && !OrdinaryWords.Contains(token.Word) && !IsForm(token.Word);

    // "Rebuilding", "Initially": a form of a word rather than a name.
    private static bool IsForm(string word) => word.Length > 5 && (word.EndsWith("ing", StringComparison.Ordinal) || word.EndsWith("ly", StringComparison.Ordinal));
}
