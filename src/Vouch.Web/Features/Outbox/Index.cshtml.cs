using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Vouch.App.Features.Outbox;
using Vouch.App.Outside;
using Vouch.Web.Host;

namespace Vouch.Web.Features.Outbox;

/// <summary>
/// Shows waiting mails, links included, so it exists only where they are nobody's: in a demonstration, and in development without a
/// mail server.
/// </summary>
public sealed class IndexModel(GetOutbox getOutbox, IWebHostEnvironment environment, IEmailSender sender, FirstRun firstRun) : PageModel
{
    public IReadOnlyList<GetOutbox.Row> Mails { get; private set; } = [];

    public bool IsDemonstration => firstRun.IsDemonstration;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        if (!IsDemonstration && (!environment.IsDevelopment() || sender.CanSend))
        {
            return NotFound();
        }

        Mails = (await getOutbox.ExecuteAsync(cancellationToken)).Mails;
        return Page();
    }
}
