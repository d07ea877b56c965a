using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using Vouch.App.Features.Accounts;
using Vouch.Web.Host;

namespace Vouch.Web.Features.Accounts;

[EnableRateLimiting(RateLimits.SignIn)]
public sealed class SecondFactorModel(EnterSecondFactor enterSecondFactor) : PageModel
{
    [BindProperty, Required(ErrorMessage = "Enter the code.")]
    public string? Code { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? ReturnUrl { get; set; }

    public async Task<IActionResult> OnPostAsync()
    {
        if (!ModelState.IsValid)
        {
            return Page();
        }

        return await enterSecondFactor.ExecuteAsync(Code!) is { } problem
            ? this.PageWith(problem)
            : LocalRedirect(Url.IsLocalUrl(ReturnUrl) ? ReturnUrl! : "/");
    }
}
