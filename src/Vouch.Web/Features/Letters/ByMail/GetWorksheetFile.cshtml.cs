using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Vouch.App.Features.Letters;

namespace Vouch.Web.Features.Letters.ByMail;

/// <summary>A worksheet as a PDF, always as a download.</summary>
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class GetWorksheetFileModel(GetWorksheetFile getWorksheetFile) : PageModel
{
    public async Task<IActionResult> OnGetAsync(string token, string form, bool narrative, CancellationToken cancellationToken) =>
        WriterPage.Download(await getWorksheetFile.ExecuteAsync(new(token, form, narrative), cancellationToken));
}
