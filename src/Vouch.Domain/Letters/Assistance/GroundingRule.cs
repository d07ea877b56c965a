using System.Globalization;
using System.Text.RegularExpressions;
using Vouch.Domain.Letters.Checks.Claims;
using Vouch.Domain.Letters.Phrases;

namespace Vouch.Domain.Letters.Assistance;

/// <summary>
/// No sentence of an outside assistant is used unless it names items that were sent and says nothing they do not. The rule looks at
/// what came back alone; whatever an item or an answer asks for changes nothing in it.
/// </summary>
public static partial class GroundingRule
{
    private const int MostCharacters = 600;

    /// <param name="sent">The items that were sent, as they stand in the packet.</param>
    /// <param name="mask">The mask they were sent under.</param>
    /// <param name="applicant">The applicant's name.</param>
    public static IReadOnlyList<JudgedSentence> Judge(
        IEnumerable<ProposedSentence> proposed, IReadOnlyCollection<EvidenceItem> sent, NameMask mask, string applicant) =>
        [.. proposed.Select(sentence => Judge(sentence, sent, mask, applicant))];

    private static JudgedSentence Judge(ProposedSentence sentence, IReadOnlyCollection<EvidenceItem> sent, NameMask mask, string applicant)
    {
        var shown = mask.Show(sentence.Text);
        var (code, why) = WhyNot(sentence, shown, sent, applicant) ?? default;
        return new JudgedSentence(shown.Length > MostCharacters ? shown[..MostCharacters] + "…" : shown, sentence.Items, code, why);
    }

    private static (string Code, string Why)? WhyNot(ProposedSentence sentence, string shown, IReadOnlyCollection<EvidenceItem> sent, string applicant)
    {
        if (Form(shown) is { } form)
        {
            return form;
        }

        if (sentence.Items.Count == 0)
        {
            return ("uncited", "It names no item of the packet.");
        }

        if (sentence.Items.Where(number => sent.All(item => item.Number != number)).ToList() is [var foreign, ..])
        {
            return ("foreign_item", string.Create(CultureInfo.InvariantCulture, $"It names item {foreign}, which was not sent."));
        }

        var cited = sent.Where(item => sentence.Items.Contains(item.Number)).ToList();
        var filled = Slots.Fill(shown, applicant, ApplicantPronouns.They);
        if (GroundedWords.NotIn(cited.Select(item => item.Words), Slot().Replace(shown, match => new string(' ', match.Length))) is { } words)
        {
            return words;
        }

        var unsupported = ClaimCheck.Run(
            [.. cited.Select(item => new ClaimEvidence(item.Number.ToString(CultureInfo.InvariantCulture), item.OccurredOn, item.Words))], filled, [applicant]);
        return unsupported.Count == 0 ? null : ("unsupported", $"Its items do not bear out {string.Join(", ", unsupported.Select(claim => $"“{claim.Text}”"))}.");
    }

    private static (string Code, string Why)? Form(string shown)
    {
        if (shown.Length is 0 or > MostCharacters)
        {
            return shown.Length == 0 ? ("empty", "It says nothing.") : ("too_long", "It is longer than a sentence of a letter.");
        }

        if (Markup().IsMatch(shown) || shown.Any(char.IsControl))
        {
            return ("markup", "It holds more than words: a link, a mark, a line of its own or a place that nobody can fill.");
        }

        return DraftText.Parse(shown).Sentences.Count == 1 ? null : ("not_one_sentence", "It is not one sentence, so its items cannot be told apart.");
    }

    // Only the applicant's own slots may be left.
    [GeneratedRegex(@"[<>\[\]`|\\^*#]|://|www\.|\{(?!(?:name|first name|last name|they|them|theirs?|themself)\})|(?<!name|they|them|theirs?|themself)\}", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Markup();

    [GeneratedRegex(@"\{[a-z ]+\}", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Slot();
}
