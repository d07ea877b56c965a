using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using Vouch.App.Features.Accounts;
using Vouch.Web.Host;

namespace Vouch.Web.Features.Accounts;

/// <summary>Opening the page changes nothing: mail scanners open links, people press buttons.</summary>
[EnableRateLimiting(RateLimits.SignIn)]
public sealed class ConfirmEmailModel(ConfirmEmail confirmEmail) : PageModel
{
    public async Task<IActionResult> OnPostAsync(Guid accountId, string token, CancellationToken cancellationToken) =>
        await confirmEmail.ExecuteAsync(new(accountId, token), cancellationToken) is { } problem
            ? this.PageWith(problem)
            : RedirectToPage("SignIn");
}
