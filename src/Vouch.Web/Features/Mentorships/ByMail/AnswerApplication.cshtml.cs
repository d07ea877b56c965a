using Microsoft.AspNetCore.Mvc;
using Vouch.App.Features.Mentorships;
using Vouch.Domain;

namespace Vouch.Web.Features.Mentorships.ByMail;

public sealed class AnswerApplicationModel(GetApplicationByMail get, AnswerApplicationByMail answer) : ByMailPage<GetApplicationByMail.View>
{
    [BindProperty]
    public string? Reason { get; set; }

    public Task<IActionResult> OnPostAcceptAsync(CancellationToken cancellationToken) => ActAsync(
        view => $"{view.TraineeName} is in, and will write down a first task for you to agree to.",
        () => answer.ExecuteAsync(new(Token, Accept: true, ""), cancellationToken),
        cancellationToken);

    public Task<IActionResult> OnPostDeclineAsync(CancellationToken cancellationToken) => ActAsync(
        view => $"{view.TraineeName} hears of it, with your words.",
        () => answer.ExecuteAsync(new(Token, Accept: false, Reason ?? ""), cancellationToken),
        cancellationToken);

    protected override Task<Result<GetApplicationByMail.View>> ReadAsync(CancellationToken cancellationToken) =>
        get.ExecuteAsync(new(Token), cancellationToken);
}
