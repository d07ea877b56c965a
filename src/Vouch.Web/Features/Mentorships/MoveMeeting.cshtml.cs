using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Vouch.App.Features.Mentorships;
using Vouch.Domain;
using Vouch.Web.Host;

namespace Vouch.Web.Features.Mentorships;

public sealed class MoveMeetingModel(GetMeeting getMeeting, MoveMeeting move, CancelMeeting cancel) : PageModel, IMeetingForm
{
    [BindProperty(SupportsGet = true)]
    public MentorshipId Id { get; set; }

    [BindProperty(SupportsGet = true)]
    public MeetingId MeetingId { get; set; }

    public GetMeeting.View View { get; private set; } = null!;

    [BindProperty]
    public DateOnly? Date { get; set; }

    [BindProperty]
    public TimeOnly? Time { get; set; }

    [BindProperty]
    public string? TimeZone { get; set; }

    [BindProperty]
    public int? Minutes { get; set; }

    [BindProperty]
    public string? Place { get; set; }

    [BindProperty]
    public string? Note { get; set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        if (await LoadAsync(cancellationToken) is { } problem)
        {
            return this.PageWith(problem);
        }

        (Date, Time) = (DateOnly.FromDateTime(View.LocalStart), TimeOnly.FromDateTime(View.LocalStart));
        (TimeZone, Minutes, Place) = (View.TimeZone, View.Minutes, View.Place);
        return Page();
    }

    public async Task<IActionResult> OnPostMoveAsync(CancellationToken cancellationToken)
    {
        if (Date is null && ModelState.IsValid)
        {
            ModelState.AddModelError(nameof(Date), "Choose a day.");
        }

        if (Time is null && ModelState.IsValid)
        {
            ModelState.AddModelError(nameof(Time), "Choose a time.");
        }

        return await AnswerAsync(
            ModelState.IsValid
                ? await move.ExecuteAsync(
                    new(MeetingId, User.GetPersonId(), Date!.Value, Time!.Value, TimeZone ?? "", Minutes ?? 0, Place ?? ""), cancellationToken)
                : null,
            cancellationToken);
    }

    public async Task<IActionResult> OnPostCancelAsync(CancellationToken cancellationToken) =>
        await AnswerAsync(await cancel.ExecuteAsync(new(MeetingId, User.GetPersonId(), Note ?? ""), cancellationToken), cancellationToken);

    private async Task<IActionResult> AnswerAsync(Problem? problem, CancellationToken cancellationToken)
    {
        if (problem is null && ModelState.IsValid)
        {
            return RedirectToPage("MeetingDetails", new { id = Id, meetingId = MeetingId });
        }

        return (await LoadAsync(cancellationToken) ?? problem) is { } shown ? this.PageWith(shown) : Page();
    }

    private async Task<Problem?> LoadAsync(CancellationToken cancellationToken)
    {
        var view = await getMeeting.ExecuteAsync(new(MeetingId, User.GetPersonId()), cancellationToken);
        if (view.Problem is { } problem)
        {
            return problem;
        }

        View = view.Value;
        return View.MentorshipId == Id ? null : Problem.NotFound;
    }
}
