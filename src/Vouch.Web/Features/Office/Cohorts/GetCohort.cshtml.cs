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

    public async Task<IActionResult> OnGetAsync(CohortId id, CancellationToken cancellationToken)
    {
        if (await getCohort.ExecuteAsync(id, cancellationToken) is not { } cohort)
        {
            return NotFound();
        }

        Cohort = cohort;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CohortId id, CancellationToken cancellationToken)
    {
        var page = await OnGetAsync(id, cancellationToken);
        if (page is NotFoundResult || !ModelState.IsValid)
        {
            return page;
        }

        var asked = await startMatching.ExecuteAsync(new(User.GetPersonId(), id, Method), cancellationToken);
        return asked.Problem is { } problem ? this.PageWith(problem) : RedirectToPage("GetMatchingRun", new { id, run = asked.Value });
    }
}
