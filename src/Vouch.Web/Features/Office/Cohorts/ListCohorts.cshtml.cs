using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Vouch.App.Features.Cohorts;
using Vouch.Domain.Cohorts;
using Vouch.Web.Host;

namespace Vouch.Web.Features.Office.Cohorts;

public sealed class ListCohortsModel(ListCohorts listCohorts, CreateCohort createCohort) : PageModel
{
    public IReadOnlyList<ListCohorts.Row> Cohorts { get; private set; } = [];

    [BindProperty, StringLength(Cohort.NameLength)]
    public string? Name { get; set; }

    [BindProperty, Range(1, Cohort.MostMentorsEach)]
    public int MentorsEach { get; set; } = 1;

    public async Task OnGetAsync(CancellationToken cancellationToken) => Cohorts = await listCohorts.ExecuteAsync(cancellationToken);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (!ModelState.IsValid)
        {
            await OnGetAsync(cancellationToken);
            return Page();
        }

        var created = await createCohort.ExecuteAsync(new(User.GetPersonId(), Name, MentorsEach), cancellationToken);
        if (created.Problem is not { } problem)
        {
            return RedirectToPage("GetCohort", new { id = created.Value });
        }

        await OnGetAsync(cancellationToken);
        return this.PageWith(problem);
    }
}
