using Microsoft.AspNetCore.Mvc;
using Vouch.App.Features.Mentorships;
using Vouch.Domain;

namespace Vouch.Web.Features.Mentorships.ByMail;

public sealed class RespondToJointMeetingModel(GetJointMeeting get, AnswerJointMeeting answer, WriteJointMeeting write) : ByMailPage<GetJointMeeting.View>
{
    public bool IsAdding { get; private set; }

    [BindProperty]
    public string? Note { get; set; }

    [BindProperty]
    public string? Text { get; set; }

    public Task<IActionResult> OnPostAcceptAsync(CancellationToken cancellationToken) => AnswerAsync(comes: true, view => $"{view.TraineeName} knows that you will be there.", cancellationToken);

    public Task<IActionResult> OnPostDeclineAsync(CancellationToken cancellationToken) => AnswerAsync(comes: false, view => $"{view.TraineeName} knows that you cannot come.", cancellationToken);

    public Task<IActionResult> OnPostAddPointAsync(CancellationToken cancellationToken)
    {
        IsAdding = true;
        return ActAsync(_ => "It is on the agenda, and everybody who comes sees it.", () => write.AddAsync(new(Token, Text ?? ""), cancellationToken), cancellationToken);
    }

    protected override Task<Result<GetJointMeeting.View>> ReadAsync(CancellationToken cancellationToken) =>
        get.ExecuteAsync(new(default, default, Token), cancellationToken);

    private Task<IActionResult> AnswerAsync(bool comes, Func<GetJointMeeting.View, string> done, CancellationToken cancellationToken) =>
        ActAsync(done, () => answer.ExecuteAsync(new(default, default, comes, Note ?? "", Token), cancellationToken), cancellationToken);
}
