using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using Vouch.App.Features.Letters;
using Vouch.Domain.Letters.Verification;
using Vouch.Web.Host;

namespace Vouch.Web.Features.Letters;

/// <summary>Where the QR code of a portal copy leads; open to everybody. The file somebody brings stays in memory and is forgotten.</summary>
[EnableRateLimiting(RateLimits.Links)]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
[RequestSizeLimit(MostBytes), RequestFormLimits(MultipartBodyLengthLimit = MostBytes, MemoryBufferThreshold = (int)MostBytes)]
public sealed class VerifyLetterModel(VerifyLetter verifyLetter) : PageModel
{
    /// <summary>Takes more than any copy has, so that a file far too large gets a sentence and not a broken connection.</summary>
    private const long MostBytes = 16 << 20;

    [BindProperty]
    public IFormFile? Copy { get; set; }

    public VerificationAnswer Answer { get; private set; }

    /// <summary>Whether the answer is about a file and not only about the number.</summary>
    public bool IsCompared { get; private set; }

    public string Heading => Answer.ToString();

    public string Meaning => Answer switch
    {
        VerificationAnswer.Valid when IsCompared => "The file is, byte for byte, the letter that was signed here, and it stands.",
        VerificationAnswer.Valid => "A letter was signed here under this number, and it stands. Whether the paper or file in front of you is that letter, only comparing the file can tell.",
        VerificationAnswer.Altered when IsCompared => "The file is not the one that was signed here under this number. At least one byte differs.",
        VerificationAnswer.Altered => "The record under this number does not bear its signature. Do not rely on the copy.",
        VerificationAnswer.Superseded when IsCompared => "The file was signed here, and its writer has signed a newer version since.",
        VerificationAnswer.Superseded => "A letter was signed here under this number, and its writer has signed a newer version since.",
        _ => "No letter was signed here under this number.",
    };

    public async Task OnGetAsync(string id, CancellationToken cancellationToken) => await AskAsync(id, null, cancellationToken);

    public async Task<IActionResult> OnPostAsync(string id, CancellationToken cancellationToken)
    {
        if (Copy is null || Copy.Length is 0 or > UploadIntake.MostBytes)
        {
            await AskAsync(id, null, cancellationToken);
            ModelState.AddModelError(nameof(Copy), Copy is null or { Length: 0 } ? "Choose the PDF you hold." : $"No letter signed here is larger than {UploadIntake.MostBytes >> 20} MB. Choose the PDF you hold.");
            return Page();
        }

        using var content = new MemoryStream();
        await Copy.CopyToAsync(content, cancellationToken);
        await AskAsync(id, content.ToArray(), cancellationToken);
        return Page();
    }

    private async Task AskAsync(string id, byte[]? copy, CancellationToken cancellationToken)
    {
        IsCompared = copy is not null;
        Answer = VerificationId.TryParse(id, null, out var number)
            ? await verifyLetter.ExecuteAsync(new(number, copy), cancellationToken)
            : VerificationAnswer.Unknown;
    }
}
