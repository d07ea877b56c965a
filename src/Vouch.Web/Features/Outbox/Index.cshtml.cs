using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Vouch.App.Features.Outbox;
using Vouch.App.Outside;

namespace Vouch.Web.Features.Outbox;

/// <summary>Shows waiting mails, links included, so it exists only in development and only without a mail server.</summary>
public sealed class IndexModel(GetOutbox getOutbox, IWebHostEnvironment environment, IEmailSender sender) : PageModel
{
    public IReadOnlyList<GetOutbox.Row> Mails { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        if (!environment.IsDevelopment() || sender.CanSend)
        {
            return NotFound();
        }

        Mails = (await getOutbox.ExecuteAsync(cancellationToken)).Mails;
        return Page();
    }
}
