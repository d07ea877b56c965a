using System.Globalization;
using System.Text;
using Vouch.App.Files.Pdf;
using Vouch.Domain;
using Vouch.Domain.Letters;
using Vouch.Domain.Letters.Files;
using Vouch.Domain.People;
using Vouch.Pdf;

namespace Vouch.App.Features.Letters;

/// <summary>The portal copy of a letter, made to pass every service it goes to. It is made once, when the letter is signed, and kept.</summary>
public sealed record LetterFile(string Name, byte[] Content)
{
    private static readonly string[] Salutations = ["Dear ", "To ", "Esteemed "];

    /// <param name="verificationUrl">Where anybody can ask whether a copy is this one; printed as a QR code.</param>
    /// <param name="stationery">The writer's pictures, when there are any.</param>
    public static LetterFile Of(Letter letter, Person trainee, string verificationUrl, Stationery? stationery)
    {
        ArgumentNullException.ThrowIfNull(trainee);
        var (salutation, body) = Opening(letter);
        return new(
            NameFor(trainee),
            LetterPdf.Write(new LetterDocument
            {
                Letterhead = new Letterhead(letter.Institution, [], [letter.SignerContact], stationery?.Picture(LetterPicture.Letterhead)),
                Date = DateOnly.FromDateTime(letter.SignedAt.UtcDateTime),
                Subject = $"Re: {trainee.Name}{(trainee.IsFictional ? " (a fictional person of the Vouch demonstration)" : "")}",
                Salutation = salutation,
                Body = body,
                Signature = new SignatureBlock(letter.SignedAs, [.. letter.SignerTitle.ReplaceLineEndings("\n").Split('\n'), letter.Institution, letter.SignerContact], stationery?.Picture(LetterPicture.Signature)),
                VerificationUrl = verificationUrl,
                Properties = new PdfProperties($"Letter of recommendation for {trainee.Name}", letter.SignedAs, "Letter of recommendation", letter.SignedAt),
            }));
    }

    /// <summary>Why one of the services would refuse the file; null when all take it.</summary>
    public Problem? WhyRefused(Letter letter, LetterRequest request, Person trainee)
    {
        ArgumentNullException.ThrowIfNull(trainee);
        if (LetterPdf.Unprintable(string.Join('\n', letter.Text.ReadText(), letter.SignedAs, letter.SignerTitle, letter.Institution)) is { Count: > 0 } missing)
        {
            return LetterProblems.Unprintable(string.Join(' ', missing));
        }

        var facts = PdfFactsReader.Read(Name, Content);
        return request.Destinations
            .Select(destination => (destination.Service.Name, Profile: FileProfile.Find(destination.ServiceCode)))
            .Where(to => to.Profile is not null)
            .SelectMany(to => FileRules.Check(facts, to.Profile!, trainee.Name).Select(violation => LetterProblems.FileRefused(to.Name, violation.Message)))
            .FirstOrDefault();
    }

    // A writer who greets the reader keeps the greeting; otherwise the purpose says who reads.
    private static (string Salutation, string Body) Opening(Letter letter)
    {
        var text = letter.Text.ReadText();
        var end = text.IndexOf("\n\n", StringComparison.Ordinal);
        var first = end < 0 ? "" : text[..end];
        return first.Length is > 0 and <= 120 && Salutations.Any(start => first.StartsWith(start, StringComparison.OrdinalIgnoreCase))
            ? (first, text[(end + 2)..])
            : (letter.Purpose switch
            {
                LetterPurpose.MedicalSchool => "Dear Members of the Admissions Committee:",
                LetterPurpose.Scholarship => "Dear Members of the Selection Committee:",
                _ => "Dear Program Director:",
            }, text);
    }

    /// <summary>Letters and underscores only: a name every service takes, and nothing of the letter in it.</summary>
    public static string NameFor(Person trainee, string kind = "Letter")
    {
        ArgumentNullException.ThrowIfNull(trainee);
        var plain = trainee.Name.Normalize(NormalizationForm.FormD)
            .Where(c => CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark)
            .Select(c => char.IsAsciiLetterOrDigit(c) ? c : '_');
        return $"{kind}_{string.Concat(plain).Trim('_')}.pdf";
    }
}
