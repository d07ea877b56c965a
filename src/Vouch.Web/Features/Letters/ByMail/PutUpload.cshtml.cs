using Microsoft.AspNetCore.Mvc;
using Vouch.App.Features.Letters;
using Vouch.Domain;
using Vouch.Web.Host;

namespace Vouch.Web.Features.Letters.ByMail;

[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
[RequestSizeLimit(MostBytes), RequestFormLimits(MultipartBodyLengthLimit = MostBytes, MemoryBufferThreshold = (int)MostBytes)]
public sealed class PutUploadModel(GetUpload getUpload, PutUpload putUpload, SignUpload signUpload) : SigningPage
{
    /// <summary>Takes more than any letter needs, so that a file far too large gets a sentence and not a broken connection.</summary>
    private const long MostBytes = 32 << 20;

    [BindProperty]
    public IFormFile? Letter { get; set; }

    [BindProperty]
    public int Version { get; set; }

    [BindProperty]
    public bool HasRead { get; set; }

    public GetUpload.View Upload { get; private set; } = null!;

    public IReadOnlyList<UploadIntake.Refusal> Refused { get; private set; } = [];

    public string Address { get; private set; } = "";

    public string Desk { get; private set; } = "";

    public Task<IActionResult> OnGetAsync(string token, CancellationToken cancellationToken) => ShowAsync(token, null, cancellationToken);

    public async Task<IActionResult> OnPostPutAsync(string token, CancellationToken cancellationToken)
    {
        if (Letter is null or { Length: 0 })
        {
            return await ShowAsync(token, new("upload.missing", "Choose the PDF of the letter first.", nameof(Letter)), cancellationToken);
        }

        using var content = new MemoryStream();
        await Letter.CopyToAsync(content, cancellationToken);
        return await KeptAsync(token, content.ToArray(), cancellationToken);
    }

    public Task<IActionResult> OnPostRemoveAsync(string token, CancellationToken cancellationToken) => KeptAsync(token, null, cancellationToken);

    public async Task<IActionResult> OnPostSignAsync(string token, CancellationToken cancellationToken)
    {
        var problem = await signUpload.ExecuteAsync(new(token, Version, HasRead, SignedAs, SignerTitle, Institution, Contact, Role, AccessWaived), cancellationToken);
        if (problem is null)
        {
            return Redirect(WriterPage.HandOver(token));
        }

        if (problem == Problem.Conflict)
        {
            ModelState.Remove(nameof(HasRead)); // another file waits by now, and nobody has read that one
            HasRead = false;
        }

        return await LoadAsync(token, cancellationToken) ?? this.PageWith(problem);
    }

    private async Task<IActionResult> KeptAsync(string token, byte[]? file, CancellationToken cancellationToken)
    {
        var kept = await putUpload.ExecuteAsync(new(token, file), cancellationToken);
        if (kept is { Succeeded: true, Value.Refused.Count: 0 })
        {
            return Redirect(WriterPage.Upload(token));
        }

        Refused = kept.Succeeded ? kept.Value.Refused : [];
        return await ShowAsync(token, kept.Problem, cancellationToken);
    }

    private async Task<IActionResult> ShowAsync(string token, Problem? problem, CancellationToken cancellationToken)
    {
        if (await LoadAsync(token, cancellationToken) is { } elsewhere)
        {
            return elsewhere;
        }

        Fill(Upload.Signer);
        return problem is null ? Page() : this.PageWith(problem);
    }

    private async Task<IActionResult?> LoadAsync(string token, CancellationToken cancellationToken)
    {
        var upload = await getUpload.ExecuteAsync(new(token), cancellationToken);
        if (!upload.Succeeded)
        {
            return Redirect(WriterPage.ClosedPath);
        }

        (Upload, Address, Desk) = (upload.Value, WriterPage.Upload(token), WriterPage.Desk(token));
        Tell(Upload.AccessWaived);
        ModelState.Remove(nameof(Version));
        Version = Upload.Waiting?.Version ?? 0;
        return null;
    }
}
