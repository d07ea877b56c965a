using System.Globalization;
using System.Text.RegularExpressions;

namespace Vouch.Domain.Letters.Files;

/// <summary>Compares what a file is with what a service takes. Facts in, violations out.</summary>
public static partial class FileRules
{
    /// <summary>More pages than any letter or committee packet has.</summary>
    public const int MostPages = 100;

    private const double PointTolerance = 0.5;
    private const string Everywhere = "Vouch: refused for every service, since no letter needs it and readers' machines must not run it";

    /// <param name="facts">The file as read.</param>
    /// <param name="profile">The service it is meant for.</param>
    /// <param name="applicantName">The applicant's name, when it is known; the rule on it is skipped otherwise.</param>
    public static IReadOnlyList<FileViolation> Check(PdfFacts facts, FileProfile profile, string? applicantName = null)
    {
        var found = new List<FileViolation>();
        Name(facts, profile, found);
        if (profile.MaxBytes is { } most && facts.Bytes > most)
        {
            found.Add(new("too_large", string.Create(CultureInfo.InvariantCulture, $"The file has {facts.Bytes:N0} bytes; {profile.Name} takes at most {most:N0}."), profile.Source));
        }

        if (!facts.IsPdf)
        {
            found.Add(new("not_pdf", "The content is not a PDF, whatever the name says. Save the letter as PDF.", profile.Source));
            return found;
        }

        if (!facts.IsComplete)
        {
            found.Add(new("truncated", "The end of the file is missing. Save or download it again.", profile.Source));
        }

        if (facts.IsEncrypted && profile.ForbidsEncryption != false)
        {
            found.Add(new("encrypted", "The file is encrypted or protected by a password. Save it without protection.", profile.Source));
        }

        if (!facts.IsReadable || !facts.IsComplete)
        {
            // What is left of half a file says nothing of the whole.
            if (facts.IsComplete && !facts.IsEncrypted)
            {
                found.Add(new("unreadable", "The file is damaged and cannot be read. Make the PDF anew.", profile.Source));
            }

            return found;
        }

        Content(facts, profile, found);
        Letter(facts, profile, applicantName, found);
        return found;
    }

    private static void Name(PdfFacts facts, FileProfile profile, List<FileViolation> found)
    {
        if (!facts.FileName.EndsWith(".pdf", StringComparison.OrdinalIgnoreCase))
        {
            found.Add(new("name_extension", "The name must end in .pdf.", profile.Source));
        }

        var stem = Path.GetFileNameWithoutExtension(facts.FileName);
        var forbidden = facts.FileName.Where(profile.ForbiddenNameCharacters.Contains).Distinct().ToArray();
        if (forbidden.Length > 0)
        {
            found.Add(new("name_characters", $"The name has characters that are refused: {string.Join(' ', forbidden)}", profile.Source));
        }
        else if (profile.SafeName && !SafeStem().IsMatch(stem))
        {
            found.Add(new("name_characters", "Use only letters, digits and underscores in the name.", profile.Source));
        }
    }

    private static void Content(PdfFacts facts, FileProfile profile, List<FileViolation> found)
    {
        if (facts.PageCount is 0 or > MostPages)
        {
            found.Add(facts.PageCount == 0
                ? new("no_pages", "The file has no pages.", profile.Source)
                : new("too_many_pages", string.Create(CultureInfo.InvariantCulture, $"The file has {facts.PageCount:N0} pages; no letter has more than {MostPages}."), Everywhere));
        }

        if (facts.IsTooComplex && facts.PageCount <= MostPages)
        {
            found.Add(new("too_complex", "The file holds far more than a letter can, and not all of it could be looked at. Print it to PDF to make it plain.", Everywhere));
        }

        if (profile.Page is { } page)
        {
            var wrong = facts.Pages.Select((facts, i) => (facts, Number: i + 1)).Where(p => !Same(p.facts.Shown, page) || !Same(p.facts.Paper, page)).Select(p => p.Number).ToList();
            if (wrong.Count > 0)
            {
                var which = wrong.Count == facts.Pages.Count ? "No page is" : $"Page {string.Join(", ", wrong)} of {facts.Pages.Count} is not";
                found.Add(new("page_size", $"{which} {Inches(page)}. Set the paper to US Letter.", profile.Source));
            }
        }

        if (facts.HasSignatureField && profile.ForbidsSignatureField != false)
        {
            found.Add(new("signature_field", "The file has a digital signature or a field for one. Use a picture of the signature and print to PDF.", profile.Source));
        }

        if (facts.HasFormFields && !facts.HasSignatureField && profile.ForbidsFormFields == true)
        {
            found.Add(new("form_fields", "The file has fields that can still be filled in or changed. Print it to PDF to make it flat.", profile.Source));
        }

        Active(facts, found);
    }

    private static void Active(PdfFacts facts, List<FileViolation> found)
    {
        if (facts.HasJavaScript)
        {
            found.Add(new("javascript", "The file carries a script. Print it to PDF to be rid of it.", Everywhere));
        }

        if (facts.HasAttachment)
        {
            found.Add(new("attachment", "Another file is attached inside this one. Print it to PDF to be rid of it.", Everywhere));
        }

        if (facts.HasActiveContent)
        {
            found.Add(new("active_content", "The file can start programs, send forms or play media. Print it to PDF to be rid of that.", Everywhere));
        }
    }

    private static void Letter(PdfFacts facts, FileProfile profile, string? applicantName, List<FileViolation> found)
    {
        if (facts.Text.Length == 0)
        {
            return; // A scan: what it says cannot be asked.
        }

        if (profile.Requires.Contains("contact") && !Phone().IsMatch(facts.Text) && !Email().IsMatch(facts.Text))
        {
            found.Add(new("contact_missing", "No phone number or e-mail address stands on the letter.", profile.Source));
        }

        if (profile.Requires.Contains("date") && !Date().IsMatch(facts.Text))
        {
            found.Add(new("date_missing", "No date stands on the letter.", profile.Source));
        }

        if (profile.Requires.Contains("applicant") && applicantName is not null && !InOneLine(facts.Text).Contains(InOneLine(applicantName), StringComparison.OrdinalIgnoreCase))
        {
            found.Add(new("applicant_missing", "The applicant's name does not stand in the letter.", profile.Source));
        }

        if (profile.Requires.Contains("english") && !LooksEnglish(facts.Text))
        {
            found.Add(new("language", "The letter does not seem to be in English.", profile.Source));
        }
    }

    private static bool Same(PageSize a, PageSize b) => Math.Abs(a.Width - b.Width) <= PointTolerance && Math.Abs(a.Height - b.Height) <= PointTolerance;

    // A name may run over the end of a line.
    private static string InOneLine(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static string Inches(PageSize page) => string.Create(CultureInfo.InvariantCulture, $"{page.Width / 72:0.##} × {page.Height / 72:0.##} in");

    private static bool LooksEnglish(string text)
    {
        var words = text.Split([' ', '\n', '\r', '\t'], StringSplitOptions.RemoveEmptyEntries);
        var common = words.Count(w => w.Trim('.', ',', ';').ToLowerInvariant() is "the" or "and" or "of" or "to" or "in" or "a" or "is" or "was" or "with" or "for" or "has" or "her" or "his" or "their" or "i" or "that");
        return words.Length < 20 || common >= 0.12 * words.Length;
    }

    [GeneratedRegex(@"^[A-Za-z0-9_]+$")]
    private static partial Regex SafeStem();

    [GeneratedRegex(@"(?<!\d)(?:\+?1[\s.-]?)?\(?\d{3}\)?[\s.\u2013-]?\d{3}[\s.\u2013-]?\d{4}(?!\d)|\+\d[\d\s().-]{7,}\d")]
    private static partial Regex Phone();

    [GeneratedRegex(@"[A-Za-z0-9._%+-]+@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+")]
    private static partial Regex Email();

    [GeneratedRegex(@"\b(?:January|February|March|April|May|June|July|August|September|October|November|December|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\.?\s+\d{1,2}(?:st|nd|rd|th)?,?\s+\d{4}\b|\b\d{1,2}\s+(?:January|February|March|April|May|June|July|August|September|October|November|December)\s+\d{4}\b|\b\d{1,2}/\d{1,2}/\d{2,4}\b|\b\d{4}-\d{2}-\d{2}\b")]
    private static partial Regex Date();
}
