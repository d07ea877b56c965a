using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Vouch.App.Features.Mentorships;
using Vouch.Domain;
using Vouch.Web.Host;

namespace Vouch.Web.Features.Mentorships;

public sealed class OpportunitiesModel(GetOpportunities getOpportunities, AskForOpportunity ask) : PageModel
{
    public GetOpportunities.View View { get; private set; } = null!;

    [BindProperty]
    public string? Note { get; set; }

    public async Task<IActionResult> OnGetAsync(MentorshipId id, CancellationToken cancellationToken) =>
        await LoadAsync(id, cancellationToken) is { } problem ? this.PageWith(problem) : Page();

    public async Task<IActionResult> OnPostAskAsync(MentorshipId id, CancellationToken cancellationToken) =>
        await ask.ExecuteAsync(new(id, User.GetPersonId(), Note ?? ""), cancellationToken) is { } problem
            ? this.PageWith(await LoadAsync(id, cancellationToken) ?? problem)
            : RedirectToPage(new { id });

    private async Task<Problem?> LoadAsync(MentorshipId id, CancellationToken cancellationToken)
    {
        var view = await getOpportunities.ExecuteAsync(new(id, User.GetPersonId()), cancellationToken);
        if (view.Succeeded)
        {
            View = view.Value;
        }

        return view.Problem;
    }
}
