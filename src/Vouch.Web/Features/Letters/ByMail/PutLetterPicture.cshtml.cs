using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Vouch.App.Features.Letters;
using Vouch.App.Files.Pictures;
using Vouch.Domain;
using Vouch.Domain.Letters;
using Vouch.Web.Host;

namespace Vouch.Web.Features.Letters.ByMail;

[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
[RequestSizeLimit(MostBytes), RequestFormLimits(MultipartBodyLengthLimit = MostBytes, MemoryBufferThreshold = (int)MostBytes)]
public sealed class PutLetterPictureModel(GetStationery getStationery, PutLetterPicture putLetterPicture) : PageModel
{
    /// <summary>Takes more than any picture needs, so that a file far too large gets a sentence and not a broken connection.</summary>
    private const long MostBytes = 16 << 20;

    [BindProperty]
    public IFormFile? Letterhead { get; set; }

    [BindProperty]
    public IFormFile? Signature { get; set; }

    public GetStationery.View Paper { get; private set; } = null!;

    public string Desk { get; private set; } = "";

    public async Task<IActionResult> OnGetAsync(string token, CancellationToken cancellationToken) =>
        await LoadAsync(token, cancellationToken) ?? Page();

    public async Task<IActionResult> OnPostPutAsync(string token, LetterPicture which, CancellationToken cancellationToken)
    {
        var file = which == LetterPicture.Letterhead ? Letterhead : Signature;
        if (file is null or { Length: 0 })
        {
            return await AfterAsync(token, new Problem("picture.missing", "Choose a picture first.", which.ToString()), cancellationToken);
        }

        if (file.Length > PictureIntake.MostBytes)
        {
            return await AfterAsync(token, PictureIntake.TooLarge with { Field = which.ToString() }, cancellationToken);
        }

        using var content = new MemoryStream();
        await file.CopyToAsync(content, cancellationToken);
        return await AfterAsync(token, await putLetterPicture.ExecuteAsync(new(token, which, content.ToArray()), cancellationToken), cancellationToken);
    }

    public async Task<IActionResult> OnPostRemoveAsync(string token, LetterPicture which, CancellationToken cancellationToken) =>
        await AfterAsync(token, await putLetterPicture.ExecuteAsync(new(token, which, null), cancellationToken), cancellationToken);

    private async Task<IActionResult> AfterAsync(string token, Problem? problem, CancellationToken cancellationToken) =>
        problem is null ? Redirect(WriterPage.Paper(token)) : await LoadAsync(token, cancellationToken) ?? this.PageWith(problem);

    private async Task<IActionResult?> LoadAsync(string token, CancellationToken cancellationToken)
    {
        var paper = await getStationery.ExecuteAsync(new(token), cancellationToken);
        if (!paper.Succeeded)
        {
            return Redirect(WriterPage.ClosedPath);
        }

        (Paper, Desk) = (paper.Value, WriterPage.Desk(token));
        return null;
    }
}
