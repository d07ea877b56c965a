using Vouch.Domain.Letters.Checks.Labels;

namespace Vouch.Tests.Domain.Letters.Checks;

/// <summary>
/// Texts kept apart (<c>Labels/held-out</c>, in words of their own, and <c>Labels/held-out-plain</c>, as letters are written), written by somebody who had not seen the rules. The numbers are those of the day they were first
/// measured; a change of the rules may lift them and must not lower them, and nobody mends a rule by these texts.
/// </summary>
public sealed class HeldOutTests
{
    private static readonly Dictionary<string, LabelMeasure> Measured = new[] { "held-out", "held-out-plain" }
        .ToDictionary(folder => folder, folder => LabelMeasure.Of([.. LabelFiles.HeldOut(folder)]));

    [Theory]
    [InlineData("held-out", "showed_improvement", 0.66, 0.14)]
    [InlineData("held-out", "faint_praise", 1.00, 0.60)]
    [InlineData("held-out", "hedge", 0.78, 0.57)]
    [InlineData("held-out", "negativity", 0.70, 0.35)]
    [InlineData("held-out", "irrelevancy", 0.77, 0.46)]
    [InlineData("held-out", "minimal_assurance", 1.00, 0.46)]
    [InlineData("held-out", "conditional_superlative", 1.00, 0.40)]
    [InlineData("held-out", "personal_life", 0.70, 0.43)]
    [InlineData("held-out", "title_mismatch", 1.00, 0.78)]
    [InlineData("held-out", "generic_filler", 0.83, 0.66)]
    [InlineData("held-out-plain", "showed_improvement", 0.87, 0.77)]
    [InlineData("held-out-plain", "faint_praise", 0.78, 0.85)]
    [InlineData("held-out-plain", "hedge", 0.94, 0.85)]
    [InlineData("held-out-plain", "negativity", 0.73, 0.93)]
    [InlineData("held-out-plain", "irrelevancy", 0.92, 0.75)]
    [InlineData("held-out-plain", "minimal_assurance", 0.80, 0.94)]
    [InlineData("held-out-plain", "conditional_superlative", 1.00, 0.93)]
    [InlineData("held-out-plain", "personal_life", 0.87, 0.87)]
    [InlineData("held-out-plain", "title_mismatch", 0.84, 0.73)]
    [InlineData("held-out-plain", "generic_filler", 0.94, 0.94)]
    public void A_category_is_found_no_worse_than_when_first_measured(string folder, string category, double precision, double recall)
    {
        var score = Assert.Single(Measured[folder].Scores, score => score.Category == category);
        Assert.True(score.Positives >= 12, $"{score.Positives} texts");
        Assert.True(score.Precision >= precision, $"{category}: precision {score.Precision:0.000}");
        Assert.True(score.Recall >= recall, $"{category}: recall {score.Recall:0.000}");
    }

    [Theory]
    [InlineData("held-out")]
    [InlineData("held-out-plain")]
    public void Clinical_sentences_are_clean_and_specific_letters_stand_above_generic_ones(string folder)
    {
        var measured = Measured[folder];
        Assert.True(measured is { ClinicalClean: >= 0.98, PairsRight: >= 0.95 }, $"{measured.ClinicalClean:0.000} {measured.PairsRight:0.000}");
    }
}
