using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Vouch.App.Features.Mentorships;
using Vouch.Domain;
using Vouch.Domain.Mentorships;
using Vouch.Web.Host;

namespace Vouch.Web.Features.Mentorships;

public sealed class OfferOpportunityModel(GetOpportunities getOpportunities, OfferOpportunity offer) : PageModel, IOfferForm
{
    [BindProperty(SupportsGet = true)]
    public MentorshipId Id { get; set; }

    public string Eyebrow { get; private set; } = "";

    [BindProperty]
    public OpportunityKind Kind { get; set; }

    [BindProperty]
    public string? Title { get; set; }

    [BindProperty]
    public string? What { get; set; }

    [BindProperty]
    public string? Credit { get; set; }

    [BindProperty]
    public int? HoursAWeek { get; set; }

    [BindProperty]
    public OpportunityAudience Audience { get; set; }

    [BindProperty]
    public int? Places { get; set; } = 1;

    [BindProperty]
    public DateOnly? ApplyBy { get; set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken) =>
        await LoadAsync(cancellationToken) is { } problem ? this.PageWith(problem) : Page();

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (await LoadAsync(cancellationToken) is { } notThere)
        {
            return this.PageWith(notThere);
        }

        if (!ModelState.IsValid)
        {
            return Page();
        }

        var offered = await offer.ExecuteAsync(
            new(Id, User.GetPersonId(), Kind, this.Text(), Audience, Places ?? 0, ApplyBy), cancellationToken);
        return offered.Problem is { } problem ? this.PageWith(problem) : RedirectToPage("Opportunities", new { id = Id });
    }

    private async Task<Problem?> LoadAsync(CancellationToken cancellationToken)
    {
        var view = await getOpportunities.ExecuteAsync(new(Id, User.GetPersonId()), cancellationToken);
        if (view.Problem is { } problem)
        {
            return problem;
        }

        Eyebrow = $"{view.Value.TraineeName} and {view.Value.MentorName}";
        return view.Value.Reader is Party.Mentor ? null : Problem.NotFound;
    }
}
