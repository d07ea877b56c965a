using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Vouch.App.Features.Cohorts;
using Vouch.Web.Host;

namespace Vouch.Web.Features.Office.Cohorts;

public sealed class MovePairModel(GetAlternatives getAlternatives, MovePair movePair) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public CohortId Id { get; set; }

    [BindProperty(SupportsGet = true)]
    public MatchingRunId Run { get; set; }

    [BindProperty(SupportsGet = true)]
    public PersonId Trainee { get; set; }

    public GetAlternatives.View Found { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        if (await getAlternatives.ExecuteAsync(new(Id, Run, Trainee), cancellationToken) is not { } found)
        {
            return NotFound();
        }

        Found = found;
        return Page();
    }

    public Task<IActionResult> OnPostAsync(PersonId mentor, CancellationToken cancellationToken) => MoveAsync(mentor, null, cancellationToken);

    public Task<IActionResult> OnPostRemoveAsync(PersonId mentor, CancellationToken cancellationToken) => MoveAsync(null, mentor, cancellationToken);

    private async Task<IActionResult> MoveAsync(PersonId? add, PersonId? remove, CancellationToken cancellationToken)
    {
        var moved = await movePair.ExecuteAsync(new(User.GetPersonId(), Id, Run, Trainee, add, remove), cancellationToken);
        if (moved.Problem is not { } problem)
        {
            var (added, removed, byHand) = moved.Value;
            return RedirectToPage("GetMatchingRun", new { id = Id, run = Run, moved = Trainee, added, removed, byHand });
        }

        var page = await OnGetAsync(cancellationToken);
        return page is NotFoundResult ? page : this.PageWith(problem);
    }
}
