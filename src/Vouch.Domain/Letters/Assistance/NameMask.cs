using System.Text;
using System.Text.RegularExpressions;
using Vouch.Domain.Letters.Checks.Text;
using Vouch.Domain.Letters.Phrases;

namespace Vouch.Domain.Letters.Assistance;

/// <summary>
/// Hides names before words leave the installation and puts them back afterwards: the applicant's become the slots of <see cref="Slots"/>,
/// the writer's <c>{writer}</c>, everyone else's and what looks like a name <c>{name 1}</c>, <c>{name 2}</c> …; addresses and numbers
/// that name a person <c>{contact 1}</c>. When in doubt it hides.
/// </summary>
public sealed partial class NameMask(string applicant, string writer, IReadOnlyCollection<string> others)
{
    public const string Writer = "{writer}";

    private readonly Dictionary<string, string> _slots = new(StringComparer.OrdinalIgnoreCase);

    public string Hide(string text)
    {
        var hidden = Contact().Replace(text, match => SlotFor("contact", match.Value));
        hidden = HidePerson(hidden, applicant, mention => mention.Slot);
        hidden = HidePerson(hidden, writer, _ => Writer);
        foreach (var other in others)
        {
            hidden = HidePerson(hidden, other, _ => SlotFor("name", other));
        }

        return HideWhatLooksLikeANameIn(hidden);
    }

    /// <summary>Puts back everything but the applicant's own slots, which <see cref="Slots.Fill"/> fills. Slots nobody made stay.</summary>
    public string Show(string text) => Numbered().Replace(text, match =>
        match.Value.Equals(Writer, StringComparison.OrdinalIgnoreCase) ? writer
        : _slots.FirstOrDefault(slot => slot.Value.Equals(match.Value, StringComparison.OrdinalIgnoreCase)).Key ?? match.Value);

    private static string HidePerson(string text, string name, Func<NameMentions.Mention, string> slotOf)
    {
        var slots = Numbered().Matches(text);
        return Replace(text, NameMentions.In(text, name, eager: true)
            .Where(mention => !slots.Any(slot => slot.Index < mention.End && mention.Start < slot.Index + slot.Length))
            .Select(mention => (mention.Start, mention.End, slotOf(mention))));
    }

    private string HideWhatLooksLikeANameIn(string text)
    {
        // Slots are out of sight while names are looked for; a sentence that opens with one keeps its other words small.
        var letter = LetterText.Read(Numbered().Replace(text, slot => "x" + new string(' ', slot.Length - 1)));
        var runs = new List<(int Start, int End)>();
        foreach (var token in letter.Tokens.Where(token => token.Is(TokenMarks.Name)))
        {
            var end = token.Is(TokenMarks.Possessive) ? text.LastIndexOfAny(['\'', '’', 'ʼ'], token.End - 1) : token.End;
            if (runs.Count > 0 && string.IsNullOrWhiteSpace(text[runs[^1].End..token.Start]) && token.Start - runs[^1].End <= 2)
            {
                runs[^1] = (runs[^1].Start, end);
            }
            else
            {
                runs.Add((token.Start, end));
            }
        }

        return Replace(text, runs.Select(run => (run.Start, run.End, SlotFor("name", text[run.Start..run.End]))));
    }

    private static string Replace(string text, IEnumerable<(int Start, int End, string Slot)> places)
    {
        var replaced = new StringBuilder();
        var from = 0;
        foreach (var (start, end, slot) in places)
        {
            replaced.Append(text, from, start - from).Append(slot);
            from = end;
        }

        return replaced.Append(text, from, text.Length - from).ToString();
    }

    private string SlotFor(string kind, string words)
    {
        if (!_slots.TryGetValue(words, out var slot))
        {
            _slots.Add(words, slot = $"{{{kind} {_slots.Count + 1}}}");
        }

        return slot;
    }

    [GeneratedRegex(@"\{[a-z]+(?: [a-z0-9]+)?\}", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Numbered();

    // Mail and web addresses, telephone numbers, and numbers long enough to be somebody's.
    [GeneratedRegex(@"[\w.+-]+@[\w-]+(?:\.[\w-]+)+|(?:https?://|www\.)\S+|\+?\(?\d{3}\)?[ .-]\d{3}[ .-]\d{4}\b|\b\d{7,}\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Contact();
}
