using Vouch.App.Files.Pdf;
using Vouch.Domain.Letters.Files;
using Vouch.Pdf;

namespace Vouch.Tests.App.Files.Pdf;

public sealed class LetterPdfTests
{
    private static readonly FileProfile Eras = FileProfile.Find("eras")!;

    [Fact]
    public void A_letter_passes_the_rules_of_every_service_we_know()
    {
        var facts = PdfFactsReader.Read("Letter_Okafor.pdf", LetterPdf.Write(SampleLetters.OnePage()));

        foreach (var profile in FileProfile.All)
        {
            Assert.Empty(FileRules.Check(facts, profile, "Maya Okafor"));
        }
    }

    [Fact]
    public void Its_text_comes_out_as_it_went_in()
    {
        var text = PdfText.Read(LetterPdf.Write(SampleLetters.OnePage()));

        Assert.Contains("efficient, office-based", text, StringComparison.Ordinal);
        Assert.Contains("José Ångström", text, StringComparison.Ordinal);
        Assert.Contains("“first”", text, StringComparison.Ordinal);
    }

    [Fact]
    public void It_is_small_and_says_its_language_and_title()
    {
        var pdf = LetterPdf.Write(SampleLetters.OnePage());
        var raw = System.Text.Encoding.Latin1.GetString(pdf);

        Assert.InRange(pdf.Length, 1, 500_000);
        Assert.Contains("/Lang (en-US)", raw, StringComparison.Ordinal);
        Assert.Contains("/DisplayDocTitle true", raw, StringComparison.Ordinal);
    }

    [Fact]
    public void A_long_letter_flows_over_pages_without_losing_a_word()
    {
        var letter = SampleLetters.OnePage();
        var words = string.Join(' ', Enumerable.Range(1, 1500).Select(i => $"word{i}"));
        var pdf = LetterPdf.Write(letter with { Body = words, Justified = true });

        var facts = PdfFactsReader.Read("Letter.pdf", pdf);
        Assert.True(facts.Pages.Count >= 3);
        Assert.All(Enumerable.Range(1, 1500), i => Assert.Contains($"word{i}", facts.Text, StringComparison.Ordinal));
        Assert.Empty(FileRules.Check(facts, Eras));
    }

    [Fact]
    public void A_word_wider_than_the_line_stays_on_the_paper()
    {
        var pdf = LetterPdf.Write(SampleLetters.OnePage() with { Body = new string('m', 400) });

        using var document = UglyToad.PdfPig.PdfDocument.Open(pdf);
        Assert.All(document.GetPage(1).Letters, letter => Assert.InRange(letter.EndBaseLine.X, 0, 612 - 60));
    }

    [Fact]
    public void Characters_the_fonts_cannot_print_are_named() => Assert.Equal(["王"], LetterPdf.Unprintable("Dr. 王 and José"));

    [Fact]
    public void A_packet_prints_its_table_timeline_and_coverage()
    {
        var text = PdfText.Read(ReportPdf.Write(SampleLetters.Packet(40)));

        Assert.Contains("Led the sepsis journal club 40", text, StringComparison.Ordinal);
        Assert.Contains("none yet", text, StringComparison.Ordinal);
        Assert.Contains("Page 2 of", text, StringComparison.Ordinal);
    }
}
