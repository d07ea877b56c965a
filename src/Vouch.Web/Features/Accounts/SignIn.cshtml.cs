using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using Vouch.App.Features.Accounts;
using Vouch.Web.Host;

namespace Vouch.Web.Features.Accounts;

[EnableRateLimiting(RateLimits.SignIn)]
public sealed class SignInModel(SignIn signIn) : PageModel
{
    [BindProperty, Required(ErrorMessage = "Enter your e-mail address.")]
    public string? Email { get; set; }

    [BindProperty, Required(ErrorMessage = "Enter your password.")]
    public string? Password { get; set; }

    [BindProperty]
    public bool StaySignedIn { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? ReturnUrl { get; set; }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (!ModelState.IsValid)
        {
            return Page();
        }

        var result = await signIn.ExecuteAsync(new(Email!, Password!, StaySignedIn), cancellationToken);
        if (result.Problem is { } problem)
        {
            return this.PageWith(problem);
        }

        return result.Value == Vouch.App.Features.Accounts.SignIn.Outcome.SecondFactorNeeded
            ? RedirectToPage("SecondFactor", new { ReturnUrl })
            : LocalRedirect(Url.IsLocalUrl(ReturnUrl) ? ReturnUrl! : "/");
    }
}
