using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Vouch.App.Features.Letters;
using Vouch.Domain.Letters;

namespace Vouch.Web.Features.Letters.ByMail;

/// <summary>A CV or statement, always as a download: it is never shown from our own origin.</summary>
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class GetAttachmentModel(GetAttachment getAttachment) : PageModel
{
    public async Task<IActionResult> OnGetAsync(string token, string which, CancellationToken cancellationToken)
    {
        if (!Enum.TryParse<AttachmentKind>(which, ignoreCase: true, out var kind) || !Enum.IsDefined(kind))
        {
            return NotFound();
        }

        return WriterPage.Download(await getAttachment.ExecuteAsync(new(token, kind), cancellationToken));
    }
}
