using System.Text;
using System.Text.RegularExpressions;
using Vouch.Domain.Letters.Checks.Text;

namespace Vouch.Domain.Letters.Phrases;

/// <summary>
/// Takes a person out of a passage: names and the pronouns <em>she</em> and <em>he</em> become slots. Whose pronouns they are cannot be
/// told for sure, so the writer looks at the result before it is kept.
/// </summary>
public sealed partial record PassageSlots(string Text, IReadOnlyList<PassageSlots.Change> Changes, IReadOnlyList<string> StillNamed)
{
    public bool SpeaksOfNobody => Changes.Count == 0 && StillNamed.Count == 0;

    /// <param name="Words">What stood there.</param>
    /// <param name="Slot">What stands there now.</param>
    public sealed record Change(string Words, string Slot);

    /// <summary>The passage with slots, without ties to a packet's items and without notes.</summary>
    /// <param name="trainees">The names of everyone the writer knows as a trainee.</param>
    public static PassageSlots Of(string passage, IReadOnlyCollection<string> trainees)
    {
        var text = DraftText.Parse(passage).ForReader;
        var mentions = MentionsIn(text, trainees);
        var pronouns = Pronoun().Matches(text).Select(match => new NameMentions.Mention(match.Index, match.Index + match.Length, SlotFor(match)));
        var places = mentions.Concat(pronouns).OrderBy(place => place.Start).ToList();
        var slotted = new StringBuilder();
        var from = 0;
        foreach (var place in places)
        {
            slotted.Append(text, from, place.Start - from).Append(place.Slot);
            from = place.End;
        }

        var result = slotted.Append(text, from, text.Length - from).ToString();
        return new(result, [.. places.Select(place => new Change(text[place.Start..place.End], place.Slot)).Distinct()], NamesIn(result));
    }

    /// <summary>The first words that still name a trainee; null when nobody is named.</summary>
    public static string? WhoIsNamed(string text, IReadOnlyCollection<string> trainees) =>
        MentionsIn(text, trainees) is [var first, ..] ? text[first.Start..first.End] : null;

    // Two trainees may share a name; one mention is one slot, and the longest wins.
    private static List<NameMentions.Mention> MentionsIn(string text, IReadOnlyCollection<string> trainees)
    {
        var apart = new List<NameMentions.Mention>();
        foreach (var mention in trainees.SelectMany(name => NameMentions.In(text, name)).OrderBy(m => m.Start).ThenByDescending(m => m.End))
        {
            if (apart.Count == 0 || mention.Start >= apart[^1].End)
            {
                apart.Add(mention);
            }
        }

        return apart;
    }

    /// <summary>Other names of people, places and journals; they may be right, but the writer should know.</summary>
    private static List<string> NamesIn(string text)
    {
        var letter = LetterText.Read(Slot().Replace(text, match => new string(' ', match.Length)));
        return [.. letter.Tokens.Where(token => token.Is(TokenMarks.Name)).Select(token => text[token.Start..token.End]).Distinct(StringComparer.Ordinal)];
    }

    private static string SlotFor(Match match)
    {
        var slot = match.Value.ToLowerInvariant() switch
        {
            "she" or "he" => "they",
            "him" => "them",
            "hers" => "theirs",
            "herself" or "himself" => "themself",
            "his" => match.Groups["noun"].Success ? "their" : "theirs",
            _ => match.Groups["noun"].Success ? "their" : "them",
        };
        return char.IsUpper(match.Value[0]) ? $"{{{char.ToUpperInvariant(slot[0])}{slot[1..]}}}" : $"{{{slot}}}";
    }

    // "her notes" is hers, "asked her to" is not: what follows tells, as far as it can.
    [GeneratedRegex("""
        \b(?:she|he|him|hers|herself|himself
        |(?:her|his)(?<noun>(?=[ \n]+(?!(?:to|in|on|at|for|with|and|or|but|as|when|while|who|whom|that|which|because|after|before|during|from|by|about|without|the|a|an|this|these|those
            |into|through|very|again|well|highly|strongly|if|how|what|why|where|is|was|has|had|will|would|can|could|and|than|both|all|over|under|until|since|so|not|most\ highly)\b)\w))?)\b
        """, RegexOptions.IgnoreCase | RegexOptions.IgnorePatternWhitespace | RegexOptions.CultureInvariant)]
    private static partial Regex Pronoun();

    [GeneratedRegex(@"\{[a-z ]+\}", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Slot();
}
