using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Vouch.App.Features.Cohorts;
using Vouch.Domain.Mentors;
using Vouch.Web.Host;

namespace Vouch.Web.Features.Office.Cohorts;

public sealed class WeighCohortModel(GetCohort getCohort, WeighCohort weighCohort, PreviewWeights previewWeights) : PageModel
{
    public GetCohort.View Cohort { get; private set; } = null!;

    /// <summary>One for each criterion, in their order.</summary>
    [BindProperty]
    public List<Importance> Importances { get; set; } = [];

    public PreviewWeights.View? Preview { get; private set; }

    public async Task<IActionResult> OnGetAsync(CohortId id, CancellationToken cancellationToken)
    {
        if (await getCohort.ExecuteAsync(id, cancellationToken) is not { } cohort)
        {
            return NotFound();
        }

        Cohort = cohort;
        var kept = cohort.Importances.ToList();
        if (Importances.Count != kept.Count)
        {
            Importances = [.. kept];
        }

        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CohortId id, CancellationToken cancellationToken)
    {
        var page = await OnGetAsync(id, cancellationToken);
        if (page is NotFoundResult || !ModelState.IsValid)
        {
            return page;
        }

        return await weighCohort.ExecuteAsync(new(User.GetPersonId(), id, Importances), cancellationToken) is { } problem
            ? this.PageWith(problem)
            : RedirectToPage("GetCohort", new { id });
    }

    public async Task<IActionResult> OnPostPreviewAsync(CohortId id, CancellationToken cancellationToken)
    {
        var page = await OnGetAsync(id, cancellationToken);
        if (page is NotFoundResult || !ModelState.IsValid)
        {
            return page;
        }

        var tried = await previewWeights.ExecuteAsync(new(id, Importances), cancellationToken);
        if (tried.Problem is { } problem)
        {
            return this.PageWith(problem);
        }

        Preview = tried.Value;
        return page;
    }
}
