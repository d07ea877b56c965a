using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Vouch.App.Demonstration;
using Vouch.App.Persistence;
using Vouch.Web.Host;

namespace Vouch.Web.Features.Welcome;

/// <summary>Shows how far the making of the demonstration is, and leads there when it is made.</summary>
public sealed class MakingModel(DemonstrationMaking making, FirstRun firstRun, AppDbContext db) : PageModel
{
    /// <summary>About how many steps there are; only the bar uses it.</summary>
    public const int MostSteps = 34;

    public IReadOnlyList<string> Steps { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        if (making.Outcome is not { } outcome)
        {
            return LocalRedirect("/");
        }

        if (!outcome.IsCompleted)
        {
            Steps = making.Steps;
            return Page();
        }

        if (await outcome is { } problem)
        {
            return this.PageWith(problem);
        }

        await firstRun.IsSetUpAsync(db, cancellationToken);
        if (!Request.Headers.ContainsKey("HX-Request"))
        {
            return RedirectToPage("/Demonstration/Index");
        }

        Response.Headers["HX-Redirect"] = Url.Page("/Demonstration/Index");
        return new EmptyResult();
    }
}
