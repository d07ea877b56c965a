using System.Globalization;
using System.Text;
using Vouch.App.Files.Pdf;
using Vouch.Domain;
using Vouch.Domain.Letters;
using Vouch.Domain.Letters.Files;
using Vouch.Domain.People;
using Vouch.Pdf;

namespace Vouch.App.Features.Letters;

/// <summary>The portal copy of a signed letter: the same bytes each time, made to pass every service it goes to.</summary>
public sealed record LetterFile(string Name, byte[] Content)
{
    private static readonly string[] Salutations = ["Dear ", "To ", "Esteemed "];

    public static LetterFile Of(Letter letter, Person trainee)
    {
        ArgumentNullException.ThrowIfNull(trainee);
        var (salutation, body) = Opening(letter);
        return new(
            FileName(trainee.Name),
            LetterPdf.Write(new LetterDocument
            {
                Letterhead = new Letterhead(letter.Institution, [], [letter.SignerContact]),
                Date = DateOnly.FromDateTime(letter.SignedAt.UtcDateTime),
                Subject = $"Re: {trainee.Name}{(trainee.IsFictional ? " (a fictional person of the Vouch demonstration)" : "")}",
                Salutation = salutation,
                Body = body,
                Signature = new SignatureBlock(letter.SignedAs, [.. letter.SignerTitle.ReplaceLineEndings("\n").Split('\n'), letter.Institution, letter.SignerContact]),
                Properties = new PdfProperties($"Letter of recommendation for {trainee.Name}", letter.SignedAs, "Letter of recommendation", letter.SignedAt),
            }));
    }

    /// <summary>Why one of the services would refuse the file; null when all take it.</summary>
    public static Problem? WhyRefused(Letter letter, LetterRequest request, Person trainee)
    {
        ArgumentNullException.ThrowIfNull(trainee);
        if (LetterPdf.Unprintable(string.Join('\n', letter.Text, letter.SignedAs, letter.SignerTitle, letter.Institution)) is { Count: > 0 } missing)
        {
            return LetterProblems.Unprintable(string.Join(' ', missing));
        }

        var file = Of(letter, trainee);
        var facts = PdfFactsReader.Read(file.Name, file.Content);
        return request.Destinations
            .Select(destination => (destination.Service.Name, Profile: FileProfile.Find(destination.ServiceCode)))
            .Where(to => to.Profile is not null)
            .SelectMany(to => FileRules.Check(facts, to.Profile!, trainee.Name).Select(violation => LetterProblems.FileRefused(to.Name, violation.Message)))
            .FirstOrDefault();
    }

    // A writer who greets the reader keeps the greeting; otherwise the purpose says who reads.
    private static (string Salutation, string Body) Opening(Letter letter)
    {
        var end = letter.Text.IndexOf("\n\n", StringComparison.Ordinal);
        var first = end < 0 ? "" : letter.Text[..end];
        return first.Length is > 0 and <= 120 && Salutations.Any(start => first.StartsWith(start, StringComparison.OrdinalIgnoreCase))
            ? (first, letter.Text[(end + 2)..])
            : (letter.Purpose switch
            {
                LetterPurpose.MedicalSchool => "Dear Members of the Admissions Committee:",
                LetterPurpose.Scholarship => "Dear Members of the Selection Committee:",
                _ => "Dear Program Director:",
            }, letter.Text);
    }

    // Letters and underscores only: a name every service takes, and nothing of the letter in it.
    private static string FileName(string traineeName)
    {
        var plain = traineeName.Normalize(NormalizationForm.FormD)
            .Where(c => CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark)
            .Select(c => char.IsAsciiLetterOrDigit(c) ? c : '_');
        return $"Letter_{string.Concat(plain).Trim('_')}.pdf";
    }
}
