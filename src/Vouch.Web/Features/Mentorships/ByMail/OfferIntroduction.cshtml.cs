using Microsoft.AspNetCore.Mvc;
using Vouch.App.Features.Mentorships;
using Vouch.App.Links;
using Vouch.Domain;

namespace Vouch.Web.Features.Mentorships.ByMail;

public sealed class OfferIntroductionModel(GetIntroductionByMail get, OfferIntroduction offer) : ByMailPage<GetIntroductionByMail.View>, IIntroductionForm
{
    [BindProperty]
    public string? OtherName { get; set; }

    [BindProperty]
    public string? OtherEmail { get; set; }

    [BindProperty]
    public string? Words { get; set; }

    public Task<IActionResult> OnPostAsync(CancellationToken cancellationToken) => ActAsync(
        view => view.Id is null
            ? $"We ask {view.TraineeName} first, and then {OtherName}. You hear when both said yes."
            : $"We ask {OtherName}. You hear when they said yes.",
        () => offer.ExecuteAsync(new(View!.MentorshipId, View.Id, View.MentorId, new(OtherName ?? "", OtherEmail ?? "", Words ?? "")), cancellationToken),
        cancellationToken);

    protected override Task<Result<GetIntroductionByMail.View>> ReadAsync(CancellationToken cancellationToken) =>
        get.ExecuteAsync(new(Token, LinkPurpose.OfferIntroduction), cancellationToken);
}
