using Vouch.Domain.Letters.Checks.Learned;
using Vouch.Domain.Letters.Checks.Lexicons;
using Vouch.Domain.Letters.Checks.Text;

namespace Vouch.Domain.Letters.Checks;

/// <summary>
/// Reads a letter of recommendation as a tired selection committee would, and points to words that raise doubt or say nothing.
/// Findings and measures do not change with the applicant's name, pronouns or title.
/// </summary>
public static class LetterCheck
{
    /// <summary>Every rule that <see cref="Run"/> can report, ordered by category and id.</summary>
    public static IReadOnlyList<LetterRule> Rules { get; } =
    [
        .. Lexicon.Default.Rules.Select(r => new LetterRule(r.Id, r.Category, r.Why, r.Source)),
        .. SecondReading.Rules,
        .. StructureRules.Rules,
    ];

    /// <summary>Checks one text: a whole letter or a part of one.</summary>
    /// <remarks>Time grows with the length of the text; about a millisecond for two pages once the lexicons are loaded.</remarks>
    public static LetterReport Run(string text)
    {
        var letter = LetterText.Read(text);
        var scan = PhraseScan.Run(letter, Lexicon.Default);
        var findings = SecondReading.Apply(letter, Precedence.Apply(scan));
        findings.AddRange(TitleMismatch.Find(letter));

        var specificity = Specificity.Measure(letter, findings);
        findings.AddRange(StructureRules.Find(letter, specificity));
        findings.Sort((a, b) => a.Start != b.Start ? a.Start.CompareTo(b.Start) : string.CompareOrdinal(a.Rule, b.Rule));
        return new LetterReport(findings, specificity.ToMeasures(letter, findings));
    }
}
