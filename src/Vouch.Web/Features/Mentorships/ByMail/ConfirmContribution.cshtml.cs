using Microsoft.AspNetCore.Mvc;
using Vouch.App.Features.Mentorships;
using Vouch.Domain;

namespace Vouch.Web.Features.Mentorships.ByMail;

public sealed class ConfirmContributionModel(GetContributionByMail get, AnswerContributionByMail answer) : ByMailPage<GetContributionByMail.View>
{
    [BindProperty]
    public string? Note { get; set; }

    public Task<IActionResult> OnPostConfirmAsync(CancellationToken cancellationToken) => ActAsync(
        view => $"Confirmed. It is part of {view.TraineeName}’s record now.",
        () => answer.ExecuteAsync(new(Token, Confirm: true, ""), cancellationToken),
        cancellationToken);

    public Task<IActionResult> OnPostReturnAsync(CancellationToken cancellationToken) => ActAsync(
        view => $"{view.TraineeName} has your words and will rewrite it.",
        () => answer.ExecuteAsync(new(Token, Confirm: false, Note ?? ""), cancellationToken),
        cancellationToken);

    protected override Task<Result<GetContributionByMail.View>> ReadAsync(CancellationToken cancellationToken) =>
        get.ExecuteAsync(new(Token), cancellationToken);
}
