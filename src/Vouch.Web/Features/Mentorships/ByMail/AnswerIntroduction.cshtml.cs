using Microsoft.AspNetCore.Mvc;
using Vouch.App.Features.Mentorships;
using Vouch.App.Links;
using Vouch.Domain;

namespace Vouch.Web.Features.Mentorships.ByMail;

/// <summary>For somebody who has no other business here: yes or rather not.</summary>
public sealed class AnswerIntroductionModel(GetIntroductionByMail get, AnswerIntroduction answer) : ByMailPage<GetIntroductionByMail.View>
{
    public Task<IActionResult> OnPostYesAsync(CancellationToken cancellationToken) => AnswerAsync(
        yes: true, view => $"{view.TraineeName} has your address now, and you have theirs by mail.", cancellationToken);

    public Task<IActionResult> OnPostNoAsync(CancellationToken cancellationToken) => AnswerAsync(
        yes: false, _ => "Nobody is told, and your address is erased.", cancellationToken);

    protected override Task<Result<GetIntroductionByMail.View>> ReadAsync(CancellationToken cancellationToken) =>
        get.ExecuteAsync(new(Token, LinkPurpose.AnswerIntroduction), cancellationToken);

    private Task<IActionResult> AnswerAsync(bool yes, Func<GetIntroductionByMail.View, string> done, CancellationToken cancellationToken) =>
        ActAsync(done, () => answer.ExecuteAsync(new(Token, default, default, yes), cancellationToken), cancellationToken);
}
