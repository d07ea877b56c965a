using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Vouch.App.Features.Mentorships;
using Vouch.Domain;
using Vouch.Web.Host;

namespace Vouch.Web.Features.Mentorships;

public sealed class OpportunityDetailsModel(GetOpportunities getOpportunities, ApplyForOpportunity apply, AnswerApplication answer) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public MentorshipId Id { get; set; }

    [BindProperty(SupportsGet = true)]
    public OpportunityId OpportunityId { get; set; }

    public GetOpportunities.View View { get; private set; } = null!;

    public GetOpportunities.Offer Offer { get; private set; } = null!;

    [BindProperty]
    public string? WhyMe { get; set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken) =>
        await LoadAsync(cancellationToken) is { } problem ? this.PageWith(problem) : Page();

    public async Task<IActionResult> OnPostApplyAsync(CancellationToken cancellationToken) =>
        await AnswerAsync(await apply.ExecuteAsync(new(Id, OpportunityId, User.GetPersonId(), WhyMe ?? ""), cancellationToken), cancellationToken);

    public async Task<IActionResult> OnPostAnswerAsync(
        OpportunityApplicationId applicationId, bool accept, string? reason, CancellationToken cancellationToken) =>
        await AnswerAsync(
            await answer.ExecuteAsync(new(applicationId, User.GetPersonId(), accept, reason ?? ""), cancellationToken), cancellationToken);

    private async Task<IActionResult> AnswerAsync(Problem? problem, CancellationToken cancellationToken) =>
        problem is null
            ? RedirectToPage(new { id = Id, opportunityId = OpportunityId })
            : this.PageWith(await LoadAsync(cancellationToken) ?? problem);

    private async Task<Problem?> LoadAsync(CancellationToken cancellationToken)
    {
        var view = await getOpportunities.ExecuteAsync(new(Id, User.GetPersonId()), cancellationToken);
        if (view.Problem is { } problem)
        {
            return problem;
        }

        if (view.Value.Offers.FirstOrDefault(offer => offer.Id == OpportunityId) is not { } offer)
        {
            return Problem.NotFound;
        }

        (View, Offer) = (view.Value, offer);
        return null;
    }
}
