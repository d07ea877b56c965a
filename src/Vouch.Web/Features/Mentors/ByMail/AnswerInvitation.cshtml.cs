using Microsoft.AspNetCore.Mvc;
using Vouch.App.Features.Mentors;
using Vouch.App.Links;

namespace Vouch.Web.Features.Mentors.ByMail;

public sealed class AnswerInvitationModel(GetReceivedRequest getRequest, AnswerMentorRequest answerRequest)
    : AnswerPageModel(getRequest, answerRequest)
{
    [BindProperty]
    public int? Capacity { get; set; }

    public async Task<IActionResult> OnGetAsync(string token, CancellationToken cancellationToken)
    {
        var shown = await ShowAsync(Query(token), cancellationToken);
        Capacity = Received is { } received ? Math.Max(received.Capacity, received.PlacesTaken + 1) : null;
        return shown;
    }

    public Task<IActionResult> OnPostAcceptAsync(string token, CancellationToken cancellationToken) =>
        AnswerAsync(Query(token), Command(token, new(Accepts: true, Places: Capacity)), cancellationToken);

    public Task<IActionResult> OnPostDeclineAsync(string token, CancellationToken cancellationToken) =>
        AnswerAsync(Query(token), Command(token, new(Accepts: false, Reason, Note)), cancellationToken);

    protected override IActionResult NothingToAnswer() => RedirectToPage("Closed");

    protected override IActionResult Answered(bool accepted) => RedirectToPage("Answered", new { answer = accepted ? "yes" : "no" });

    private static GetReceivedRequest.Query Query(string token) =>
        GetReceivedRequest.Query.Mailed(token, LinkPurpose.AnswerInvitation);

    private static AnswerMentorRequest.Command Command(string token, AnswerMentorRequest.Answer answer) =>
        AnswerMentorRequest.Command.Mailed(token, LinkPurpose.AnswerInvitation, answer);
}
