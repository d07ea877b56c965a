using Microsoft.AspNetCore.Mvc;
using Vouch.App.Features.Mentorships;
using Vouch.Domain;
using Vouch.Domain.Mentorships;

namespace Vouch.Web.Features.Mentorships.ByMail;

public sealed class OfferOpportunityModel(GetOfferByMail get, OfferOpportunityByMail offer) : ByMailPage<GetOfferByMail.View>, IOfferForm
{
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

    public Task<IActionResult> OnPostAsync(CancellationToken cancellationToken) => ActAsync(
        view => $"It is on the board, and {view.TraineeName} has a mail.",
        () => offer.ExecuteAsync(new(Token, Kind, OfferFormText.Text(this), Audience, Places ?? 0, ApplyBy), cancellationToken),
        cancellationToken);

    protected override Task<Result<GetOfferByMail.View>> ReadAsync(CancellationToken cancellationToken) =>
        get.ExecuteAsync(new(Token), cancellationToken);
}
