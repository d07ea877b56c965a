using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using Vouch.App.Features.Accounts;
using Vouch.Web.Host;

namespace Vouch.Web.Features.Accounts;

[EnableRateLimiting(RateLimits.SignIn)]
public sealed class ResetPasswordModel(ResetPassword resetPassword) : PageModel
{
    [BindProperty, Required(ErrorMessage = "Choose a password.")]
    public string? Password { get; set; }

    public async Task<IActionResult> OnPostAsync(Guid accountId, string token, CancellationToken cancellationToken)
    {
        if (!ModelState.IsValid)
        {
            return Page();
        }

        return await resetPassword.ExecuteAsync(new(accountId, token, Password!), cancellationToken) is { } problem
            ? this.PageWith(problem)
            : RedirectToPage("SignIn");
    }
}
