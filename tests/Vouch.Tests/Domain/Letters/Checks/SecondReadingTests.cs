using System.Globalization;
using Vouch.Domain.Letters.Checks;
using Vouch.Domain.Letters.Checks.Learned;

namespace Vouch.Tests.Domain.Letters.Checks;

/// <summary>What is learned from the labelled texts, and what is done with it.</summary>
public sealed class SecondReadingTests
{
    [Fact]
    public void The_weights_are_those_the_labelled_texts_teach()
    {
        using var written = new StringWriter(CultureInfo.InvariantCulture);
        SentenceModelFit.Write([.. LabelFiles.All()], written);
        var learned = Weights(new StringReader(written.ToString()));
        using var stream = typeof(LetterCheck).Assembly.GetManifestResourceStream("lexicons/weights.csv")!;
        var kept = Weights(new StreamReader(stream));

        // Another processor may round a weight the other way; the labels make them, not a hand.
        Assert.Equal(kept.Keys.Order(StringComparer.Ordinal), learned.Keys.Order(StringComparer.Ordinal));
        Assert.All(kept, run => Assert.All(run.Value.Zip(learned[run.Key]), pair => Assert.InRange(Math.Abs(pair.First - pair.Second), 0, 1)));
    }

    [Fact]
    public void Criticism_told_as_what_happened_is_pointed_to_although_no_phrase_stands_in_it()
    {
        const string Text = "Despite two long talks, Mr. Tan has not taken responsibility for the order he got wrong.";
        var finding = Assert.Single(LetterCheck.Run(Text).Findings, f => f.Rule == "negativity.reading");
        Assert.Equal(Text[finding.Start..finding.End], finding.Text);
        Assert.Contains("responsibility", finding.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_faint_word_in_a_sentence_that_praises_nobody_is_let_go() =>
        Assert.Empty(LetterCheck.Run("Adequate bowel preparation was achieved in 93 percent of the patients who used the handout Dr. Said wrote.").Findings);

    [Fact]
    public void Nothing_is_learned_from_a_name_a_title_or_a_pronoun()
    {
        using var stream = typeof(LetterCheck).Assembly.GetManifestResourceStream("lexicons/weights.csv")!;
        string[] unheard = ["she", "he", "they", "her", "his", "their", "him", "them", "dr", "mr", "ms", "mx", "maria", "priya", "okonkwo"];
        Assert.DoesNotContain(Weights(new StreamReader(stream)).Keys, run => run.Split(' ').Intersect(unheard).Any());
    }

    private static Dictionary<string, int[]> Weights(TextReader reader)
    {
        using (reader)
        {
            return reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(1).Select(line => line.Split('|'))
                .ToDictionary(f => f[0], f => f[1..].Select(w => w.Length == 0 ? 0 : int.Parse(w, CultureInfo.InvariantCulture)).ToArray(), StringComparer.Ordinal);
        }
    }
}
