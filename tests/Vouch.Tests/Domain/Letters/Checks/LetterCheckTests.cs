using System.Text.RegularExpressions;
using CsCheck;
using Vouch.Domain.Letters.Checks;
using Vouch.Domain.Letters.Checks.Labels;

namespace Vouch.Tests.Domain.Letters.Checks;

public sealed class LetterCheckTests
{
    private static readonly string[] FirstNames = ["Maribel", "Jonas", "Aaliyah", "Tobias", "Hope", "Xiu", "Bram", "Thị", "Oluwaseun", "Saoirse", "Jean-Luc", "Ngozi", "Dmitri", "Priya", "Kalani"];
    private static readonly string[] LastNames = ["Quintana", "Nwosu", "Strong", "Varga", "Best", "Holm", "Nguyễn", "O'Brien", "Al-Rashid", "Łukasik", "Ó Cuív", "de Souza", "Begay", "Yılmaz"];

    private static readonly (string They, string Them, string Their, string Title)[] Kinds =
        [("she", "her", "her", "Ms."), ("he", "him", "his", "Mr."), ("she", "her", "her", "Dr."), ("he", "him", "his", "Dr."), ("they", "them", "their", "Mx."), ("they", "them", "their", "Dr.")];

    private static readonly IReadOnlyList<LabelledText> Texts = [.. LabelFiles.All()];

    [Fact]
    public void Each_category_is_found_precisely_and_fully_on_the_labelled_texts()
    {
        var measured = LabelMeasure.Of(Texts);
        Assert.All(measured.Scores, score =>
        {
            Assert.True(score.Positives >= 25, $"{score.Category} has {score.Positives} texts.");
            Assert.True(score.Precision >= 0.92, $"{score.Category}: precision {score.Precision:0.00}");
            Assert.True(score.Recall >= 0.95, $"{score.Category}: recall {score.Recall:0.00}");
        });
        Assert.True(measured.ClinicalClean >= 0.98);
        Assert.True(measured.PairsRight >= 0.99);
    }

    [Fact]
    public void Findings_and_measures_do_not_change_with_name_pronouns_and_title()
    {
        var swap = Gen.Select(
            AnyOf([.. Texts.Where(t => t.Group != LabelledText.Pairs).Select(t => t.Text)]).List[1, 6],
            AnyOf(FirstNames), AnyOf(LastNames), AnyOf(Kinds),
            AnyOf(FirstNames), AnyOf(LastNames), AnyOf(Kinds));
        swap.Sample((texts, firstA, lastA, kindA, firstB, lastB, kindB) =>
        {
            // A text that has the name as an everyday word ("Strong pulses") would say something else once the name is swapped.
            // So does one about a Mr. Rashid, once the applicant is Dr. Al-Rashid.
            var parts = $"{firstA} {lastA} {firstB} {lastB}".Split(' ', '-').Where(part => part.Length > 3).ToArray();
            var fair = texts.FindAll(text => !Array.Exists(parts, part => Regex.IsMatch(text, $@"\b{part}\b", RegexOptions.IgnoreCase)));
            var a = LetterCheck.Run(Letter(fair, firstA, lastA, kindA));
            var b = LetterCheck.Run(Letter(fair, firstB, lastB, kindB));
            Assert.Equal(a.Findings.Select(f => f.Rule), b.Findings.Select(f => f.Rule));
            Assert.Equal(a.Measures, b.Measures);
        }, iter: 2_000);
    }

    [Fact]
    public void A_title_makes_no_name_of_what_opens_the_next_sentence()
    {
        var measured = LetterCheck.Run("Her laugh is hard to miss. Dr. Hale and Dr. Varga agree.").Measures;
        Assert.Equal(LetterCheck.Run("Her laugh is hard to hide. Dr. Hale and Dr. Varga agree.").Measures.Words, measured.Words);
    }

    [Theory]
    [InlineData("He")]
    [InlineData("She")]
    [InlineData("They")]
    public void Of_two_findings_on_the_same_words_the_same_one_stays_whatever_the_pronoun(string pronoun) =>
        Assert.Equal("negativity.trait", Assert.Single(LetterCheck.Run($"{pronoun} {(pronoun == "They" ? "were" : "was")} often unprepared for rounds.").Findings, f => f.Category == LetterCategories.Negativity).Rule);

    [Fact]
    public void Offsets_count_utf16_units_of_the_input()
    {
        const string Text = "Prénom 😀 note: she showed improvement.";
        var finding = Assert.Single(LetterCheck.Run(Text).Findings);
        Assert.Equal(Text[finding.Start..finding.End], finding.Text);
    }

    [Fact]
    public void A_letter_that_says_nothing_of_the_relationship_is_told_so()
    {
        var letter = "Dear Program Director,\n\n" + string.Join(' ', Enumerable.Repeat("This student was present on the service and did the work.", 8)) + "\n\nSincerely,\nA. Writer, MD";
        Assert.Contains(LetterCheck.Run(letter).Findings, f => f.Category == LetterCategories.MissingRelationship);
    }

    [Fact]
    public void Every_rule_has_a_reason_and_a_source()
    {
        Assert.NotEmpty(LetterCheck.Rules);
        Assert.All(LetterCheck.Rules, rule => Assert.True(rule.Why.Length > 20 && rule.Source.Length > 20, rule.Rule));
        Assert.Equal(LetterCheck.Rules.Count, LetterCheck.Rules.Select(r => r.Rule).Distinct().Count());
    }

    [Fact]
    public void Empty_and_odd_texts_are_read_without_a_finding()
    {
        foreach (var text in new[] { "", " \n\n ", "😀😀😀", "....", "(((", new string('a', 10_000) })
        {
            Assert.Empty(LetterCheck.Run(text).Findings);
        }
    }

    [Theory]
    [InlineData("She showed improve\u00ADment in her notes.")]
    [InlineData("She showed improve\u200Bment in her notes.")]
    [InlineData("\u202AShe showed improvement in her notes.\u202C")]
    [InlineData("She showed\r\nimprovement in her notes.")]
    [InlineData("She showed improvement in her notes.")]
    public void Marks_nobody_sees_hide_nothing(string text)
    {
        var finding = Assert.Single(LetterCheck.Run(text).Findings);
        Assert.Equal(LetterCategories.ShowedImprovement, finding.Category);
        Assert.Equal(text[finding.Start..finding.End], finding.Text);
    }

    [Theory]
    [InlineData("He’s always on time and doesn’t cause problems.")]
    [InlineData("He's always on time and doesn't cause problems.")]
    public void Smart_and_straight_apostrophes_read_alike(string text) =>
        Assert.All(LetterCheck.Run(text).Findings, f => Assert.Equal(LetterCategories.FaintPraise, f.Category));

    [Fact]
    public void Ligatures_and_accents_written_apart_are_read_as_letters() =>
        Assert.Contains(LetterCheck.Run("His work was satisfactory. Her work was \uFB01ne.").Findings, f => f.Text.Contains('\uFB01', StringComparison.Ordinal));

    [Fact]
    public void Letters_nobody_punctuates_are_read_to_the_end()
    {
        var endless = string.Join(' ', Enumerable.Repeat("and then the plan was made", 2_000)) + " she showed improvement in her notes";
        Assert.Contains(LetterCheck.Run(endless).Findings, f => f.Category == LetterCategories.ShowedImprovement);
        Assert.Empty(LetterCheck.Run(new string('.', 200_000) + "x").Findings);
    }

    private static Gen<T> AnyOf<T>(T[] values) => Gen.Int[0, values.Length - 1].Select(i => values[i]);

    private static string Letter(IReadOnlyList<string> texts, string first, string last, (string They, string Them, string Their, string Title) kind)
    {
        var sentences = texts.Select(t => System.Text.RegularExpressions.Regex.Replace(t, @"\b([Ss]he|[Hh]e|[Hh]er|[Hh]is|[Hh]im)\b", m =>
        {
            var word = m.Value.ToLowerInvariant() is "she" or "he" ? kind.They : m.Value.ToLowerInvariant() is "him" ? kind.Them : kind.Their;
            return char.IsUpper(m.Value[0]) ? char.ToUpperInvariant(word[0]) + word[1..] : word;
        }));
        return $"I write about {kind.Title} {first} {last}. {kind.Title} {last} worked with me. {string.Join(' ', sentences)}";
    }
}
