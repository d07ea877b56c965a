using Microsoft.AspNetCore.Mvc;
using Vouch.App.Features.Mentors;
using Vouch.Web.Host;

namespace Vouch.Web.Features.Mentors;

public sealed class AnswerMentorRequestModel(GetReceivedRequest getRequest, AnswerMentorRequest answerRequest)
    : AnswerPageModel(getRequest, answerRequest)
{
    public Task<IActionResult> OnGetAsync(MentorRequestId id, CancellationToken cancellationToken) =>
        ShowAsync(Query(id), cancellationToken);

    public Task<IActionResult> OnPostAcceptAsync(MentorRequestId id, CancellationToken cancellationToken) =>
        AnswerAsync(Query(id), Command(id, new(Accepts: true)), cancellationToken);

    public Task<IActionResult> OnPostDeclineAsync(MentorRequestId id, CancellationToken cancellationToken) =>
        AnswerAsync(Query(id), Command(id, new(Accepts: false, Reason, Note)), cancellationToken);

    protected override IActionResult NothingToAnswer() => NotFound();

    protected override IActionResult Answered(bool accepted) => RedirectToPage("GetMentorInbox");

    private GetReceivedRequest.Query Query(MentorRequestId id) => GetReceivedRequest.Query.SignedIn(User.GetPersonId(), id);

    private AnswerMentorRequest.Command Command(MentorRequestId id, AnswerMentorRequest.Answer answer) =>
        AnswerMentorRequest.Command.SignedIn(User.GetPersonId(), id, answer);
}
