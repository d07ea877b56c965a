using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Vouch.App.Features.Letters;

namespace Vouch.Web.Features.Letters.ByMail;

/// <summary>The packet as a PDF, always as a download.</summary>
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class GetPacketFileModel(GetPacketFile getPacketFile) : PageModel
{
    public async Task<IActionResult> OnGetAsync(string token, CancellationToken cancellationToken) =>
        WriterPage.Download(await getPacketFile.ExecuteAsync(new(token), cancellationToken));
}
