using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Vouch.App.Features.Letters;

namespace Vouch.Web.Features.Letters.ByMail;

/// <summary>The PDF, always as a download: it is never shown from our own origin.</summary>
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class GetLetterFileModel(GetLetterFile getLetterFile) : PageModel
{
    public async Task<IActionResult> OnGetAsync(string token, CancellationToken cancellationToken) =>
        WriterPage.Download(await getLetterFile.ExecuteAsync(new(token), cancellationToken));
}
