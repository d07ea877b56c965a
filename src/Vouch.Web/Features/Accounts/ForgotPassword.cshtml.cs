using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using Vouch.App.Features.Accounts;
using Vouch.Web.Host;

namespace Vouch.Web.Features.Accounts;

[EnableRateLimiting(RateLimits.SignIn)]
public sealed class ForgotPasswordModel(RequestPasswordReset requestPasswordReset) : PageModel
{
    [BindProperty, Required(ErrorMessage = "Enter your e-mail address.")]
    public string? Email { get; set; }

    public bool IsSent { get; private set; }

    public async Task OnPostAsync(CancellationToken cancellationToken)
    {
        if (ModelState.IsValid)
        {
            await requestPasswordReset.ExecuteAsync(Email!, cancellationToken);
            IsSent = true;
        }
    }
}
