using System.Net.Mime;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Vouch.App.Features.Letters;

namespace Vouch.Web.Features.Letters.ByMail;

/// <summary>The uploaded PDF, always as a download: it is never shown from our own origin.</summary>
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class GetUploadFileModel(GetUploadFile getUploadFile) : PageModel
{
    public async Task<IActionResult> OnGetAsync(string token, CancellationToken cancellationToken)
    {
        var file = await getUploadFile.ExecuteAsync(new(token), cancellationToken);
        return file.Succeeded ? File(file.Value.Content, MediaTypeNames.Application.Pdf, file.Value.Name) : Redirect(WriterPage.ClosedPath);
    }
}
