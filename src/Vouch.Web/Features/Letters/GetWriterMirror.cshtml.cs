using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Vouch.App.Features.Letters;
using Vouch.Web.Host;

namespace Vouch.Web.Features.Letters;

[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class GetWriterMirrorModel(GetWriterMirror getWriterMirror) : PageModel
{
    public GetWriterMirror.View Mirror { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        var mirror = await getWriterMirror.ExecuteAsync(new(Token: null, User.GetPersonId()), cancellationToken);
        if (mirror.Problem is not null)
        {
            return NotFound();
        }

        Mirror = mirror.Value;
        return Page();
    }
}
