using Vouch.Domain.Letters.Checks.Labels;

namespace Vouch.Tests.Domain.Letters.Checks;

/// <summary>
/// Texts kept apart (<c>Labels/held-out</c>), written by somebody who had not seen the rules. The numbers are those of the day they were first
/// measured; a change of the rules may lift them and must not lower them, and nobody mends a rule by these texts.
/// </summary>
public sealed class HeldOutTests
{
    private static readonly LabelMeasure Measured = LabelMeasure.Of([.. LabelFiles.HeldOut()]);

    [Theory]
    [InlineData("showed_improvement", 0.66, 0.14)]
    [InlineData("faint_praise", 1.00, 0.60)]
    [InlineData("hedge", 0.78, 0.57)]
    [InlineData("negativity", 0.70, 0.35)]
    [InlineData("irrelevancy", 0.77, 0.46)]
    [InlineData("minimal_assurance", 1.00, 0.46)]
    [InlineData("conditional_superlative", 1.00, 0.40)]
    [InlineData("personal_life", 0.70, 0.43)]
    [InlineData("title_mismatch", 1.00, 0.78)]
    [InlineData("generic_filler", 0.83, 0.66)]
    public void A_category_is_found_no_worse_than_when_first_measured(string category, double precision, double recall)
    {
        var score = Assert.Single(Measured.Scores, score => score.Category == category);
        Assert.True(score.Positives >= 14, $"{score.Positives} texts");
        Assert.True(score.Precision >= precision, $"{category}: precision {score.Precision:0.000}");
        Assert.True(score.Recall >= recall, $"{category}: recall {score.Recall:0.000}");
    }

    [Fact]
    public void Clinical_sentences_are_clean_and_specific_letters_stand_above_generic_ones() =>
        Assert.True(Measured is { ClinicalClean: >= 0.98, PairsRight: >= 0.95 }, $"{Measured.ClinicalClean:0.000} {Measured.PairsRight:0.000}");
}
