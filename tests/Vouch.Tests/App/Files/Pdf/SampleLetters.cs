using System.Globalization;
using Vouch.App.Files.Pdf;

namespace Vouch.Tests.App.Files.Pdf;

internal static class SampleLetters
{
    private static readonly DateTimeOffset Made = new(2026, 9, 14, 12, 0, 0, TimeSpan.Zero);

    public static LetterDocument OnePage() => new()
    {
        Letterhead = new Letterhead(
            "Riverbend University School of Medicine",
            ["Department of Medicine, Division of Hospital Medicine", "1200 Linden Avenue, Riverbend, OH 43000"],
            ["(555) 010-4477", "j.angstrom@riverbend.example"]),
        Date = new DateOnly(2026, 9, 14),
        Subject = "Re: Maya Okafor, applicant in Internal Medicine",
        Body = """
            I have supervised Maya Okafor for eighteen months: eight weeks on our wards in 2025, and since then every second Thursday in an
            efficient, office-based clinic. I was the attending on each of those days and saw her work directly.

            On her second night she admitted a man with chest pain and a normal first tracing. She stayed, repeated the tracing twice, and
            caught the change that sent him to the laboratory within the hour. When I asked why, she said that his “first” tracing had been
            taken before the pain. Of the 84 residents and students I have supervised since 2015, two have done the same.

            In her first week she presented from notes. I told her so; she asked to present without them, wrote to me after each round what
            she had left out, and by the sixth week the interns asked her to present theirs.
            """,
        Justified = true,
        Signature = new SignatureBlock(
            "José Ångström, MD", ["Associate Professor of Medicine", "Riverbend University School of Medicine", "(555) 010-4477 · j.angstrom@riverbend.example"]),
        VerificationUrl = "https://vouch.example/v/7Q4M-2K9D-XW3T",
        Properties = new PdfProperties("Letter of recommendation for Maya Okafor", "José Ångström, MD", "Letter of recommendation", Made),
    };

    public static ReportDocument Packet(int items)
    {
        var days = Enumerable.Range(1, items).Select(i => new DateOnly(2025, 1, 1).AddDays(7 * i)).ToList();
        return new ReportDocument(
            "Evidence packet: Maya Okafor", "Records the trainee allowed for this letter, each with its date and observer.",
            [
                new ReportBlock.Heading("Evidence"),
                new ReportBlock.Table(
                    [("No.", 1), ("Date", 2), ("What was observed", 8), ("Observer", 3)],
                    [.. days.Select((d, i) => (IReadOnlyList<string>)[(i + 1).ToString(CultureInfo.InvariantCulture), d.ToString("O", CultureInfo.InvariantCulture), $"Led the sepsis journal club {i + 1}; fourteen residents came.", "José Ångström"])]),
                new ReportBlock.Heading("Timeline"),
                new ReportBlock.Timeline([.. days.Take(12).Select((d, i) => (d, $"Step {i + 1}: presented without notes"))]),
                new ReportBlock.Heading("Coverage"),
                new ReportBlock.Coverage([("Patient care and procedural skills", 6), ("Systems-based practice", 2), ("Professionalism", 0)]),
            ],
            new PdfProperties("Evidence packet: Maya Okafor", "Vouch", "Evidence packet", Made));
    }
}
