using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Vouch.App.Features.Letters;

namespace Vouch.Web.Features.Letters.ByMail;

[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class GetPacketModel(GetWritingDesk getWritingDesk) : PageModel
{
    public GetWritingDesk.View Packet { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(string token, CancellationToken cancellationToken)
    {
        var desk = await getWritingDesk.ExecuteAsync(new(token), cancellationToken);
        if (!desk.Succeeded)
        {
            return Redirect(WriterPage.ClosedPath);
        }

        Packet = desk.Value;
        return Page();
    }
}
