using Vouch.Domain.Letters.Files;
using Vouch.Pdf;

namespace Vouch.Tests.Domain.Letters.Files;

public sealed class FileRulesTests
{
    private const int Megabyte = 1_048_576;

    private static string[] Codes(byte[] content, string name = "Letter.pdf", string service = "eras") =>
        [.. FileRules.Check(PdfFactsReader.Read(name, content), FileProfile.Find(service)!).Select(v => v.Code)];

    [Fact]
    public void A_plain_letter_is_accepted() => Assert.Empty(Codes(MadePdf.Letter().ToBytes()));

    [Fact]
    public void One_megabyte_is_accepted_and_one_byte_more_is_not()
    {
        var exact = MadePdf.Letter().ToBytes(padTo: Megabyte);
        Assert.Equal(Megabyte, exact.Length);
        Assert.Empty(Codes(exact));
        Assert.Equal(["too_large"], Codes(MadePdf.Letter().ToBytes(padTo: Megabyte + 1)));
    }

    [Fact]
    public void A4_is_refused() => Assert.Equal(["page_size"], Codes(MadePdf.WithPages((595.28, 841.89)).ToBytes()));

    [Fact]
    public void One_page_of_another_size_is_refused_and_named()
    {
        var facts = PdfFactsReader.Read("Letter.pdf", MadePdf.WithPages((612, 792), (612, 1008)).ToBytes());
        var violation = Assert.Single(FileRules.Check(facts, FileProfile.Find("eras")!));
        Assert.Equal("page_size", violation.Code);
        Assert.Contains("Page 2 of 2", violation.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_letter_turned_sideways_is_refused() => Assert.Equal(["page_size"], Codes(MadePdf.WithPages((792, 612)).ToBytes()));

    [Fact]
    public void A_locked_file_is_refused() => Assert.Equal(["encrypted"], Codes(MadePdf.Letter().Encrypted(opensForAnyone: false).ToBytes()));

    [Fact]
    public void An_owner_password_alone_is_refused() => Assert.Equal(["encrypted"], Codes(MadePdf.Letter().Encrypted(opensForAnyone: true).ToBytes()));

    [Fact]
    public void A_signature_field_is_refused() => Assert.Equal(["signature_field"], Codes(MadePdf.Letter()
        .InCatalog("/AcroForm <</Fields [NEXT 0 R] /SigFlags 3>>", "<</FT /Sig /T (Signature1) /Type /Annot /Subtype /Widget /Rect [0 0 0 0]>>").ToBytes()));

    [Theory]
    [InlineData("Letter|Okafor.pdf")]
    [InlineData("Letter*.pdf")]
    [InlineData("Letter?.pdf")]
    [InlineData("Letter:Okafor.pdf")]
    public void Forbidden_characters_in_the_name_are_refused(string name) => Assert.Equal(["name_characters"], Codes(MadePdf.Letter().ToBytes(), name));

    [Theory]
    [InlineData(1, false)]
    [InlineData(0, true)]
    public void A_font_whose_letter_is_built_of_itself_is_not_read(byte part, bool isRefused)
    {
        var font = Convert.ToHexString(FontOfTwo(part));
        var pdf = MadePdf.Letter().InCatalog(
            "/Fonts NEXT 0 R", "<</Type /FontDescriptor /FontFile2 5 0 R>>", $"<</Length {font.Length + 1} /Filter /ASCIIHexDecode>>\nstream\n{font}>\nendstream").ToBytes();
        Assert.Equal(isRefused ? ["too_complex"] : [], Codes(pdf));
        if (isRefused)
        {
            Assert.Throws<UnreadablePdfException>(() => PdfText.Read(pdf));
        }
    }

    [Theory]
    [InlineData("<</XObject <</A 5 0 R>>>>", "<</Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources 4 0 R /Length 10>>\nstream\n/A Do /A Do\nendstream")]
    [InlineData("<</ColorSpace <</C [/Separation /X /DeviceRGB 5 0 R]>>>>", "<</FunctionType 3 /Domain [0 1] /Functions [5 0 R] /Bounds [] /Encode [0 1]>>")]
    public void Resources_that_lead_back_to_themselves_are_not_read(string resources, string inner)
    {
        var pdf = MadePdf.Letter().OnPages("/Contents 6 0 R").InCatalog("/X NEXT 0 R", resources, inner, "<</Length 19>>\nstream\n/A Do /C cs 0.5 sc \nendstream").ToBytes();
        var own = System.Text.Encoding.Latin1.GetBytes(System.Text.Encoding.Latin1.GetString(pdf).Replace("/Resources <<>>", "/Resources 4 0 R", StringComparison.Ordinal));
        Assert.Equal(["too_complex"], Codes(own));
    }

    [Fact]
    public void An_object_that_only_leads_to_another_is_not_followed() =>
        Assert.Equal(["too_complex"], Codes(MadePdf.Letter().InCatalog("/X NEXT 0 R", "5 0 R", "4 0 R").ToBytes()));

    [Fact]
    public void Brackets_without_end_are_damage_and_not_the_end_of_us()
    {
        var brackets = new string('[', 5000) + new string(']', 5000);
        Assert.Equal(["unreadable"], Codes(MadePdf.Letter().InCatalog($"/Deep {brackets}").ToBytes()));
        var drawn = MadePdf.Letter().OnPages("/Contents 4 0 R").InCatalog("/Page NEXT 0 R", $"<</Length {brackets.Length}>>\nstream\n{brackets}\nendstream").ToBytes();
        Assert.Equal(["unreadable"], Codes(drawn));
        Assert.Throws<UnreadablePdfException>(() => PdfText.Read(drawn));
    }

    // Two glyphs: the first is composed of one part, the second draws nothing. Only the tables that say so are there.
    private static byte[] FontOfTwo(byte part)
    {
        byte[] head = [.. new byte[50], 0, 1, 0, 0], loca = [0, 0, 0, 0, 0, 0, 0, 16, 0, 0, 0, 32];
        byte[] glyf = [0xFF, 0xFF, .. new byte[8], 0, 2, 0, part, .. new byte[18]];
        byte[][] tables = [glyf, head, loca];
        var at = 12 + (16 * tables.Length);
        List<byte> font = [0, 1, 0, 0, 0, (byte)tables.Length, .. new byte[6]];
        foreach (var (tag, table) in new[] { "glyf", "head", "loca" }.Zip(tables))
        {
            font.AddRange([.. System.Text.Encoding.ASCII.GetBytes(tag), .. new byte[4], 0, 0, 0, (byte)at, 0, 0, 0, (byte)table.Length]);
            at += table.Length;
        }

        return [.. font, .. tables.SelectMany(table => table)];
    }

    [Fact]
    public void No_pages_are_refused() => Assert.Contains("no_pages", Codes(MadePdf.WithPages().ToBytes()));

    [Fact]
    public void A_script_is_refused() => Assert.Equal(["javascript"], Codes(MadePdf.Letter()
        .InCatalog("/OpenAction NEXT 0 R", "<</S /JavaScript /JS (app.alert\\(1\\))>>").ToBytes()));

    [Fact]
    public void An_attachment_is_refused() => Assert.Equal(["attachment"], Codes(MadePdf.Letter()
        .InCatalog("/Names <</EmbeddedFiles <</Names [(a.txt) NEXT 0 R]>>>>", "<</Type /Filespec /F (a.txt)>>").ToBytes()));

    [Fact]
    public void An_action_that_starts_a_program_is_refused() => Assert.Equal(["active_content"], Codes(MadePdf.Letter()
        .InCatalog("/OpenAction NEXT 0 R", "<</S /Launch /F (run)>>").ToBytes()));

    [Fact]
    public void A_truncated_file_is_refused_wherever_it_was_cut()
    {
        var whole = MadePdf.Letter().ToBytes();
        foreach (var length in new[] { 20, whole.Length / 3, whole.Length / 2, whole.Length - 40, whole.Length - 8 })
        {
            Assert.Equal(["truncated"], Codes(whole[..length]));
        }
    }

    [Fact]
    public void A_picture_renamed_to_pdf_is_refused() =>
        Assert.Equal(["not_pdf"], Codes([0x89, (byte)'P', (byte)'N', (byte)'G', 13, 10, 26, 10, 0, 0, 0, 13]));

    [Fact]
    public void An_empty_file_is_not_a_pdf() => Assert.Equal(["not_pdf"], Codes([]));

    [Fact]
    public void A_script_on_a_page_is_found_as_well_as_one_on_the_document() => Assert.Equal(["javascript"], Codes(MadePdf.Letter()
        .InCatalog("/AA <</WC NEXT 0 R>>", "<</S /JavaScript /JS (this.print\\(\\))>>").ToBytes()));

    [Fact]
    public void A_file_pinned_to_a_page_is_an_attachment() => Assert.Equal(["attachment"], Codes(MadePdf.Letter()
        .InCatalog("/Extra NEXT 0 R", "<</Type /Annot /Subtype /FileAttachment /Rect [0 0 9 9]>>").ToBytes()));

    [Fact]
    public void Fields_to_fill_in_are_refused_by_the_safe_profile_only()
    {
        var form = MadePdf.Letter().InCatalog("/AcroForm <</Fields [NEXT 0 R]>>", "<</FT /Tx /T (Name) /Type /Annot /Subtype /Widget /Rect [0 0 9 9]>>").ToBytes();
        Assert.Equal(["form_fields"], Codes(form, "Letter.pdf", "safe"));
        Assert.Empty(Codes(form));
    }

    [Fact]
    public void Every_wrong_thing_is_named_once()
    {
        var codes = Codes(MadePdf.WithPages((595.28, 841.89)).InCatalog("/OpenAction NEXT 0 R", "<</S /JavaScript /JS (1)>>").ToBytes(padTo: Megabyte + 1), "a?.pdf");
        Assert.Equal(["name_characters", "too_large", "page_size", "javascript"], codes);
    }

    [Fact]
    public void Every_profile_says_where_its_rules_are_published_or_states_none() =>
        Assert.All(FileProfile.All, profile => Assert.True(
            profile is { Source.Length: > 0, LastChecked: not null } or { MaxBytes: null, Page: null, ForbidsEncryption: null, ForbidsSignatureField: null, Requires.Count: 0 }, profile.Service));

    [Fact]
    public void A_pdf_under_another_name_is_refused() => Assert.Equal(["name_extension"], Codes(MadePdf.Letter().ToBytes(), "Letter.doc"));

    [Fact]
    public void What_a_service_does_not_publish_is_not_refused_in_its_name() =>
        Assert.Empty(Codes(MadePdf.WithPages((595.28, 841.89)).ToBytes(), service: "tmdsas"));

    [Fact]
    public void Tmdsas_asks_for_contact_date_and_name_on_the_letter()
    {
        var facts = PdfFactsReader.Read("Letter.pdf", MadePdf.Letter().ToBytes()) with { Text = "To whom it may concern: she is a student of ours and has been with us for the year." };
        var codes = FileRules.Check(facts, FileProfile.Find("tmdsas")!, "Maya Okafor").Select(v => v.Code);
        Assert.Equal(["contact_missing", "date_missing", "applicant_missing"], codes);
    }

    [Theory]
    [InlineData(612, 792, "/Rotate 0", true)]
    [InlineData(792, 612, "/Rotate 90", true)]
    [InlineData(792, 612, "/Rotate -90", true)]
    [InlineData(612, 792, "/Rotate 180", true)]
    [InlineData(612, 792, "/Rotate 90", false)]
    [InlineData(306, 396, "/UserUnit 2", true)]
    [InlineData(612, 792, "/UserUnit 2", false)]
    [InlineData(612, 792, "/CropBox [0 0 595 792]", false)]
    [InlineData(842, 1191, "/CropBox [100 100 712 892]", false)] // shown as Letter, printed as A3
    [InlineData(612, 792, "/CropBox [-50 -50 900 900]", true)] // nothing is cut
    [InlineData(613, 792, "/Rotate 0", false)]
    public void A_page_is_measured_as_it_is_shown_and_as_it_is_printed(double width, double height, string entries, bool isLetter) =>
        Assert.Equal(isLetter ? [] : ["page_size"], Codes(MadePdf.WithPages((width, height)).OnPages(entries).ToBytes()));

    [Theory]
    [InlineData("attachment", "/Type /Filespec /UF (a.txt) /EF <</UF 1 0 R>>")]
    [InlineData("javascript", "/Type /Annot /Subtype /Link /A <</S /URI /URI (javascript:app.alert)>>")]
    [InlineData("active_content", "/S /GoToR /F (//elsewhere/share)")]
    [InlineData("active_content", "/S /GoTo /Next <</S /Launch /F (run)>>")]
    [InlineData("signature_field", "/Type /Sig /ByteRange [0 1 2 3]")]
    public void What_no_letter_needs_is_found_in_its_rarer_forms(string code, string entries) =>
        Assert.Equal([code], Codes(MadePdf.Letter().InCatalog("/Extra NEXT 0 R", $"<<{entries}>>").ToBytes()));

    [Fact]
    public void A_script_behind_more_than_can_be_walked_does_not_get_through()
    {
        var zeros = string.Join(' ', Enumerable.Repeat("0", 60_000));
        Assert.Contains("too_complex", Codes(MadePdf.Letter().InCatalog($"/OpenAction <</S /JavaScript /JS (1)>> /Extra [{zeros}]").ToBytes()));
    }

    [Fact]
    public void A_little_that_unpacks_to_very_much_is_refused_unopened()
    {
        using var packed = new MemoryStream();
        using (var packing = new System.IO.Compression.ZLibStream(packed, System.IO.Compression.CompressionLevel.SmallestSize, leaveOpen: true))
        {
            for (var i = 0; i < 20; i++)
            {
                packing.Write(new byte[1 << 20]);
            }
        }

        var stream = $"<</Length {packed.Length} /Filter /FlateDecode>>\nstream\n{System.Text.Encoding.Latin1.GetString(packed.ToArray())}\nendstream";
        Assert.Equal(["too_complex"], Codes(MadePdf.Letter().InCatalog("/Extra NEXT 0 R", stream).ToBytes()));
    }

    [Fact]
    public void Ten_thousand_pages_are_counted_and_not_read() =>
        Assert.Equal(["too_many_pages"], Codes(MadePdf.WithPages([.. Enumerable.Repeat((612.0, 792.0), 10_000)]).ToBytes(), service: "tmdsas"));

    [Theory]
    [InlineData("<html>%PDF-1.7</html>")]
    [InlineData("PK\u0003\u0004 %PDF-1.7")]
    public void Another_kind_of_file_that_holds_the_mark_is_not_a_pdf(string content) =>
        Assert.Equal(["not_pdf"], Codes(System.Text.Encoding.Latin1.GetBytes(content)));

    [Fact]
    public void Half_an_update_at_the_end_is_a_truncated_file() =>
        Assert.Equal(["truncated"], Codes([.. MadePdf.Letter().ToBytes(), .. "1 0 obj\n<</Type /Catalog /Pages 2 0 R>>\nendobj\nxref\n1 1\n"u8]));

    [Fact]
    public void A_name_over_the_end_of_a_line_is_found()
    {
        var facts = PdfFactsReader.Read("Letter.pdf", MadePdf.Letter().ToBytes()) with { Text = "June 1, 2026. maya@example.edu. She is a student of ours. I recommend Maya\nOkafor to the school." };
        Assert.Empty(FileRules.Check(facts, FileProfile.Find("tmdsas")!, "Maya Okafor"));
    }
}
