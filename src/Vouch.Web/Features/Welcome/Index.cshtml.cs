using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using Vouch.App.Demonstration;
using Vouch.App.Features.Accounts;
using Vouch.App.Persistence;
using Vouch.Web.Host;

namespace Vouch.Web.Features.Welcome;

/// <summary>Sets up a new installation, for real people or as a demonstration; once that is done, the page is not there.</summary>
[EnableRateLimiting(RateLimits.SignIn)]
public sealed class IndexModel(
    CreateFirstAdministrator createFirstAdministrator, OpenDemonstration openDemonstration, DemonstrationMaking making, FirstRun firstRun, AppDbContext db)
    : PageModel
{
    [BindProperty, Required(ErrorMessage = "Enter your name.")]
    public string? Name { get; set; }

    [BindProperty, Required(ErrorMessage = "Enter your e-mail address.")]
    public string? Email { get; set; }

    [BindProperty, Required(ErrorMessage = "Choose a password.")]
    public string? Password { get; set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken) =>
        await firstRun.IsSetUpAsync(db, cancellationToken) ? NotFound() : Page();

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (!ModelState.IsValid)
        {
            return Page();
        }

        return await createFirstAdministrator.ExecuteAsync(new(Name!, Email!, Password!, SignIn: true), cancellationToken) is { } problem
            ? this.PageWith(problem)
            : LocalRedirect("/");
    }

    /// <summary>Not cut short when the browser goes away: the next visitor finds it made.</summary>
    public async Task<IActionResult> OnPostDemonstrationAsync(CancellationToken cancellationToken)
    {
        ModelState.Clear(); // the other form's fields are not asked for here
        if (await openDemonstration.RefusalAsync(cancellationToken) is { } problem)
        {
            return this.PageWith(problem);
        }

        making.Begin();
        return RedirectToPage("Making");
    }
}
