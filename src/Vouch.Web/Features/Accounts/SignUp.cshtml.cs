using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using Vouch.App.Features.Accounts;
using Vouch.Domain.People;
using Vouch.Web.Host;

namespace Vouch.Web.Features.Accounts;

[EnableRateLimiting(RateLimits.SignIn)]
public sealed class SignUpModel(SignUp signUp) : PageModel
{
    [BindProperty, Required(ErrorMessage = "Enter your name.")]
    public string? Name { get; set; }

    [BindProperty, Required(ErrorMessage = "Enter your e-mail address.")]
    public string? Email { get; set; }

    [BindProperty, Required(ErrorMessage = "Choose a password.")]
    public string? Password { get; set; }

    [BindProperty, Required(ErrorMessage = "Say whether you are a trainee or a mentor.")]
    public Roles? As { get; set; }

    public bool IsSent { get; private set; }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (!ModelState.IsValid)
        {
            return Page();
        }

        if (await signUp.ExecuteAsync(new(Name!, Email!, Password!, As!.Value), cancellationToken) is { } problem)
        {
            return this.PageWith(problem);
        }

        IsSent = true;
        return Page();
    }
}
