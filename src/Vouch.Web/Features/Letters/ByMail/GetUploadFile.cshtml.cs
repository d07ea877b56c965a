using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Vouch.App.Features.Letters;

namespace Vouch.Web.Features.Letters.ByMail;

/// <summary>The uploaded PDF, always as a download: it is never shown from our own origin.</summary>
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class GetUploadFileModel(GetUploadFile getUploadFile) : PageModel
{
    public async Task<IActionResult> OnGetAsync(string token, CancellationToken cancellationToken) =>
        WriterPage.Download(await getUploadFile.ExecuteAsync(new(token), cancellationToken));
}
