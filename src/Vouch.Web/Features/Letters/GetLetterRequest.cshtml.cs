using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Vouch.App.Features.Letters;
using Vouch.Domain;
using Vouch.Domain.Letters;
using Vouch.Web.Host;

namespace Vouch.Web.Features.Letters;

[RequestSizeLimit(MostBytes), RequestFormLimits(MultipartBodyLengthLimit = MostBytes, MemoryBufferThreshold = (int)MostBytes)]
public sealed class GetLetterRequestModel(
    GetLetterRequest getLetterRequest,
    NudgeWriter nudgeWriter,
    WithdrawLetterRequest withdrawLetterRequest,
    RevokeWaiver revokeWaiver,
    ConfirmInPortal confirmInPortal,
    PutAttachment putAttachment) : PageModel
{
    /// <summary>Takes more than any paper needs, so that a file far too large gets a sentence and not a broken connection.</summary>
    private const long MostBytes = 32 << 20;

    [BindProperty]
    public string? Signature { get; set; }

    public GetLetterRequest.View Letter { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(LetterRequestId id, CancellationToken cancellationToken) =>
        await LoadAsync(id, cancellationToken) ?? Page();

    public async Task<IActionResult> OnPostNudgeAsync(LetterRequestId id, CancellationToken cancellationToken) =>
        await AfterAsync(id, await nudgeWriter.ExecuteAsync(new(User.GetPersonId(), id), cancellationToken), cancellationToken);

    public async Task<IActionResult> OnPostWithdrawAsync(LetterRequestId id, CancellationToken cancellationToken) =>
        await AfterAsync(id, await withdrawLetterRequest.ExecuteAsync(new(User.GetPersonId(), id), cancellationToken), cancellationToken);

    public async Task<IActionResult> OnPostRevokeAsync(LetterRequestId id, CancellationToken cancellationToken) =>
        await AfterAsync(id, await revokeWaiver.ExecuteAsync(new(User.GetPersonId(), id, Signature), cancellationToken), cancellationToken);

    public async Task<IActionResult> OnPostConfirmAsync(LetterRequestId id, string service, CancellationToken cancellationToken) =>
        await AfterAsync(id, await confirmInPortal.ExecuteAsync(new(User.GetPersonId(), id, service), cancellationToken), cancellationToken);

    public async Task<IActionResult> OnPostAttachAsync(LetterRequestId id, AttachmentKind kind, IFormFile? paper, CancellationToken cancellationToken)
    {
        if (paper is null or { Length: 0 })
        {
            return await AfterAsync(id, new Problem("letter.attachment-missing", "Choose the PDF first.", $"paper-{kind}"), cancellationToken);
        }

        using var content = new MemoryStream();
        await paper.CopyToAsync(content, cancellationToken);
        return await AfterAsync(id, await putAttachment.ExecuteAsync(new(User.GetPersonId(), id, kind, content.ToArray()), cancellationToken), cancellationToken);
    }

    public async Task<IActionResult> OnPostDetachAsync(LetterRequestId id, AttachmentKind kind, CancellationToken cancellationToken) =>
        await AfterAsync(id, await putAttachment.ExecuteAsync(new(User.GetPersonId(), id, kind, null), cancellationToken), cancellationToken);

    private async Task<IActionResult> AfterAsync(LetterRequestId id, Problem? problem, CancellationToken cancellationToken) =>
        problem is null
            ? RedirectToPage(new { id })
            : await LoadAsync(id, cancellationToken) ?? this.PageWith(problem);

    private async Task<IActionResult?> LoadAsync(LetterRequestId id, CancellationToken cancellationToken)
    {
        var letter = await getLetterRequest.ExecuteAsync(new(User.GetPersonId(), id), cancellationToken);
        if (letter.Problem is { } problem)
        {
            return this.PageWith(problem);
        }

        Letter = letter.Value;
        return null;
    }
}
