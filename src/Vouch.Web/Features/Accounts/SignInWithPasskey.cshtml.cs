using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using Vouch.App.Features.Accounts;
using Vouch.Web.Host;

namespace Vouch.Web.Features.Accounts;

[EnableRateLimiting(RateLimits.SignIn)]
public sealed class SignInWithPasskeyModel(SignInWithPasskey signInWithPasskey, SignInManager<Account> signIn) : PageModel
{
    public string OptionsJson { get; private set; } = "";

    [BindProperty, Required(ErrorMessage = "Your device gave no passkey. Try again, or sign in with your password.")]
    public string? Credential { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? ReturnUrl { get; set; }

    public async Task OnGetAsync() => OptionsJson = await signIn.MakePasskeyRequestOptionsAsync(user: null);

    public async Task<IActionResult> OnPostAsync()
    {
        if (ModelState.IsValid)
        {
            if (await signInWithPasskey.ExecuteAsync(Credential!) is not { } problem)
            {
                return LocalRedirect(Url.IsLocalUrl(ReturnUrl) ? ReturnUrl! : "/");
            }

            ModelState.AddModelError("", problem.Message);
        }

        await OnGetAsync();
        return Page();
    }
}
