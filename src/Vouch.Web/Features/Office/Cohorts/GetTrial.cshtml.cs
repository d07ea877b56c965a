using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Vouch.App.Features.Cohorts;
using Vouch.Domain;
using Vouch.Web.Host;

namespace Vouch.Web.Features.Office.Cohorts;

public sealed class GetTrialModel(GetTrial getTrial, StartTrial startTrial, CloseTrial closeTrial, TimeProvider clock) : PageModel
{
    private const int UsualDays = 14;

    [BindProperty]
    public DateOnly? EndsOn { get; set; }

    public GetTrial.View Trial { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(CohortId id, CancellationToken cancellationToken)
    {
        EndsOn ??= DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime).AddDays(UsualDays);
        return await LoadAsync(id, cancellationToken) ? Page() : NotFound();
    }

    public async Task<IActionResult> OnPostStartAsync(CohortId id, CancellationToken cancellationToken) => !ModelState.IsValid
        ? await LoadAsync(id, cancellationToken) ? Page() : NotFound()
        : await ShowAsync(id, await startTrial.ExecuteAsync(new(User.GetPersonId(), id, EndsOn), cancellationToken), cancellationToken);

    public async Task<IActionResult> OnPostCloseAsync(CohortId id, CancellationToken cancellationToken) =>
        await ShowAsync(id, await closeTrial.ExecuteAsync(new(User.GetPersonId(), id), cancellationToken), cancellationToken);

    private async Task<IActionResult> ShowAsync(CohortId id, Problem? problem, CancellationToken cancellationToken) =>
        problem is null ? RedirectToPage(new { id })
        : await LoadAsync(id, cancellationToken) ? this.PageWith(problem)
        : NotFound();

    private async Task<bool> LoadAsync(CohortId id, CancellationToken cancellationToken)
    {
        if (await getTrial.ExecuteAsync(id, cancellationToken) is not { } trial)
        {
            return false;
        }

        Trial = trial;
        return true;
    }
}
