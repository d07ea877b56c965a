using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Vouch.App.Features.Cohorts;
using Vouch.Domain.Cohorts;
using Vouch.Web.Host;

namespace Vouch.Web.Features.Office.Cohorts;

public sealed class GetCohortModel(GetCohort getCohort, StartMatching startMatching) : PageModel
{
    public GetCohort.View Cohort { get; private set; } = null!;

    [BindProperty]
    public MatchingMethod Method { get; set; }

    /// <summary>Ticked unless the office takes it away; a box that is not ticked is not sent.</summary>
    [BindProperty]
    public bool WithTrial { get; set; }

    public async Task<IActionResult> OnGetAsync(CohortId id, CancellationToken cancellationToken)
    {
        if (await getCohort.ExecuteAsync(id, cancellationToken) is not { } cohort)
        {
            return NotFound();
        }

        Cohort = cohort;
        WithTrial |= HttpMethods.IsGet(Request.Method);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CohortId id, CancellationToken cancellationToken)
    {
        var page = await OnGetAsync(id, cancellationToken);
        if (page is NotFoundResult || !ModelState.IsValid)
        {
            return page;
        }

        var asked = await startMatching.ExecuteAsync(new(User.GetPersonId(), id, Method, WithTrial), cancellationToken);
        return asked.Problem is { } problem ? this.PageWith(problem) : RedirectToPage("GetMatchingRun", new { id, run = asked.Value });
    }
}
