using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Vouch.App.Features.Mentorships;
using Vouch.Domain;
using Vouch.Web.Host;

namespace Vouch.Web.Features.Mentorships;

public sealed class ContributionsModel(GetContributions getContributions, AnswerContribution answer) : PageModel
{
    public GetContributions.View View { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(MentorshipId id, CancellationToken cancellationToken) =>
        await LoadAsync(id, cancellationToken) is { } problem ? this.PageWith(problem) : Page();

    public async Task<IActionResult> OnPostAnswerAsync(
        MentorshipId id, ContributionId contributionId, bool confirm, string? note, CancellationToken cancellationToken) =>
        await answer.ExecuteAsync(new(contributionId, User.GetPersonId(), confirm, note ?? ""), cancellationToken) is { } problem
            ? this.PageWith(await LoadAsync(id, cancellationToken) ?? problem)
            : RedirectToPage(new { id });

    private async Task<Problem?> LoadAsync(MentorshipId id, CancellationToken cancellationToken)
    {
        var view = await getContributions.ExecuteAsync(new(id, User.GetPersonId()), cancellationToken);
        if (view.Succeeded)
        {
            View = view.Value;
        }

        return view.Problem;
    }
}
