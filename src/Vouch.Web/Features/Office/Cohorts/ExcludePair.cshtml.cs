using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Vouch.App.Features.Cohorts;
using Vouch.Domain.Cohorts;
using Vouch.Web.Host;

namespace Vouch.Web.Features.Office.Cohorts;

public sealed class ExcludePairModel(GetExclusions getExclusions, ExcludePair excludePair) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public CohortId Id { get; set; }

    [BindProperty, EmailAddress]
    public string? Mentor { get; set; }

    [BindProperty, EmailAddress]
    public string? Trainee { get; set; }

    [BindProperty]
    public ExclusionReason Reason { get; set; }

    public GetExclusions.View Exclusions { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        if (await getExclusions.ExecuteAsync(Id, cancellationToken) is not { } exclusions)
        {
            return NotFound();
        }

        Exclusions = exclusions;
        return Page();
    }

    public Task<IActionResult> OnPostAsync(CancellationToken cancellationToken) => SetAsync(Reason, cancellationToken);

    public Task<IActionResult> OnPostAllowAsync(CancellationToken cancellationToken) => SetAsync(null, cancellationToken);

    private async Task<IActionResult> SetAsync(ExclusionReason? reason, CancellationToken cancellationToken)
    {
        var page = await OnGetAsync(cancellationToken);
        if (page is NotFoundResult || !ModelState.IsValid)
        {
            return page;
        }

        return await excludePair.ExecuteAsync(new(User.GetPersonId(), Id, Mentor, Trainee, reason), cancellationToken) is { } problem
            ? this.PageWith(problem)
            : RedirectToPage(new { id = Id });
    }
}
