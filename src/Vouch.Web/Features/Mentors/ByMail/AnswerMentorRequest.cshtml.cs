using Microsoft.AspNetCore.Mvc;
using Vouch.App.Features.Mentors;
using Vouch.App.Links;

namespace Vouch.Web.Features.Mentors.ByMail;

public sealed class AnswerMentorRequestModel(GetReceivedRequest getRequest, AnswerMentorRequest answerRequest)
    : AnswerPageModel(getRequest, answerRequest)
{
    public Task<IActionResult> OnGetAsync(string token, CancellationToken cancellationToken) =>
        ShowAsync(Query(token), cancellationToken);

    public Task<IActionResult> OnPostAcceptAsync(string token, CancellationToken cancellationToken) =>
        AnswerAsync(Query(token), Command(token, new(Accepts: true)), cancellationToken);

    public Task<IActionResult> OnPostDeclineAsync(string token, CancellationToken cancellationToken) =>
        AnswerAsync(Query(token), Command(token, new(Accepts: false, Reason, Note)), cancellationToken);

    protected override IActionResult NothingToAnswer() => RedirectToPage("Closed");

    protected override IActionResult Answered(bool accepted) => RedirectToPage("Answered", new { answer = accepted ? "yes" : "no" });

    private static GetReceivedRequest.Query Query(string token) =>
        GetReceivedRequest.Query.Mailed(token, LinkPurpose.AnswerMentorRequest);

    private static AnswerMentorRequest.Command Command(string token, AnswerMentorRequest.Answer answer) =>
        AnswerMentorRequest.Command.Mailed(token, LinkPurpose.AnswerMentorRequest, answer);
}
