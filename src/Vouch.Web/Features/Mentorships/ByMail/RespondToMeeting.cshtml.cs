using Microsoft.AspNetCore.Mvc;
using Vouch.App.Features.Mentorships;
using Vouch.Domain;
using Vouch.Domain.Mentorships;

namespace Vouch.Web.Features.Mentorships.ByMail;

public sealed class RespondToMeetingModel(GetMeetingByMail get, RespondToMeetingByMail respond, AddPointByMail addPoint)
    : ByMailPage<GetMeeting.View>
{
    public bool IsSuggesting { get; private set; }

    public bool IsAdding { get; private set; }

    [BindProperty]
    public DateOnly? Date { get; set; }

    [BindProperty]
    public TimeOnly? Time { get; set; }

    [BindProperty]
    public string? Note { get; set; }

    [BindProperty]
    public AgendaKind Kind { get; set; }

    [BindProperty]
    public string? Text { get; set; }

    public Task<IActionResult> OnPostAcceptAsync(CancellationToken cancellationToken) =>
        RespondAsync(MeetingAnswer.Accepted, view => $"{view.OtherName} knows that you will be there.", cancellationToken);

    public Task<IActionResult> OnPostDeclineAsync(CancellationToken cancellationToken) =>
        RespondAsync(MeetingAnswer.Declined, view => $"{view.OtherName} knows, and will look for another time.", cancellationToken);

    public Task<IActionResult> OnPostSuggestAsync(CancellationToken cancellationToken)
    {
        IsSuggesting = true;
        if (ModelState.IsValid && Date is null)
        {
            ModelState.AddModelError(nameof(Date), "Choose the day that would suit you.");
        }

        if (Time is null && ModelState.IsValid)
        {
            ModelState.AddModelError(nameof(Time), "Choose the time that would suit you.");
        }

        return RespondAsync(MeetingAnswer.OtherTime, view => $"{view.OtherName} has your suggestion and can take it with one press.", cancellationToken);
    }

    public Task<IActionResult> OnPostAddPointAsync(CancellationToken cancellationToken)
    {
        IsAdding = true;
        return ActAsync(
            view => $"It is on the agenda, and {view.OtherName} sees it.",
            () => addPoint.ExecuteAsync(new(Token, Kind, Text ?? ""), cancellationToken),
            cancellationToken);
    }

    protected override Task<Result<GetMeeting.View>> ReadAsync(CancellationToken cancellationToken) =>
        get.ExecuteAsync(new(Token), cancellationToken);

    private Task<IActionResult> RespondAsync(MeetingAnswer answer, Func<GetMeeting.View, string> done, CancellationToken cancellationToken) =>
        ActAsync(done, () => respond.ExecuteAsync(new(Token, answer, Note ?? "", Date, Time), cancellationToken), cancellationToken);
}
