using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Vouch.App.Features.Letters;

namespace Vouch.Web.Features.Letters.ByMail;

[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class GetWriterMirrorModel(GetWriterMirror getWriterMirror) : PageModel
{
    public GetWriterMirror.View Mirror { get; private set; } = null!;

    public string LettersAddress { get; private set; } = "";

    public async Task<IActionResult> OnGetAsync(string token, CancellationToken cancellationToken)
    {
        var mirror = await getWriterMirror.ExecuteAsync(new(token), cancellationToken);
        if (!mirror.Succeeded)
        {
            return Redirect(WriterPage.ClosedPath);
        }

        (Mirror, LettersAddress) = (mirror.Value, WriterPage.Letters(token));
        return Page();
    }
}
