using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Vouch.App.Features.Mentorships;
using Vouch.Domain;
using Vouch.Web.Host;

namespace Vouch.Web.Features.Mentorships;

public sealed class JointMeetingDetailsModel(
    GetJointMeeting get, AnswerJointMeeting answer, WriteJointMeeting write, MoveJointMeeting move, CancelJointMeeting cancel, HoldJointMeeting hold) : PageModel, IMeetingForm
{
    private static readonly Problem Incomplete = new("joint.incomplete", "Choose a day, a time, a time zone and how many minutes.", "Date");

    [BindProperty(SupportsGet = true)]
    public JointMeetingId JointId { get; set; }

    public GetJointMeeting.View View { get; private set; } = null!;

    public bool IsMoving { get; private set; }

    [BindProperty]
    public string? Note { get; set; }

    [BindProperty]
    public string? Agenda { get; set; }

    [BindProperty]
    public string? Notes { get; set; }

    [BindProperty]
    public int TextVersion { get; set; }

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
    public string? Because { get; set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken) =>
        await LoadAsync(cancellationToken) is { } problem ? this.PageWith(problem) : Filled();

    public Task<IActionResult> OnPostAnswerAsync(bool comes, CancellationToken cancellationToken) =>
        AfterAsync(() => answer.ExecuteAsync(new(JointId, User.GetPersonId(), comes, Note ?? ""), cancellationToken), cancellationToken);

    public Task<IActionResult> OnPostWriteAsync(CancellationToken cancellationToken) => AfterAsync(() => WriteAsync(cancellationToken), cancellationToken);

    // What stands in the form is kept first, so that nothing written during the meeting is lost by closing it.
    public Task<IActionResult> OnPostHoldAsync(CancellationToken cancellationToken) =>
        AfterAsync(async () => await WriteAsync(cancellationToken) ?? await hold.ExecuteAsync(new(JointId, User.GetPersonId()), cancellationToken), cancellationToken);

    public Task<IActionResult> OnPostMoveAsync(CancellationToken cancellationToken)
    {
        IsMoving = true;
        return AfterAsync(
            async () => Date is { } day && Time is { } time && TimeZone is { } zone && Minutes is { } minutes
                ? await move.ExecuteAsync(new(JointId, User.GetPersonId(), day, time, zone, minutes, Place ?? ""), cancellationToken)
                : Incomplete,
            cancellationToken);
    }

    public Task<IActionResult> OnPostCancelAsync(CancellationToken cancellationToken) =>
        AfterAsync(() => cancel.ExecuteAsync(new(JointId, User.GetPersonId(), Because ?? ""), cancellationToken), cancellationToken);

    private Task<Problem?> WriteAsync(CancellationToken cancellationToken) =>
        write.ExecuteAsync(new(JointId, User.GetPersonId(), Agenda ?? "", Notes ?? "", TextVersion), cancellationToken);

    private async Task<IActionResult> AfterAsync(Func<Task<Problem?>> act, CancellationToken cancellationToken)
    {
        if (await LoadAsync(cancellationToken) is { } notThere)
        {
            return this.PageWith(notThere);
        }

        if (await act() is not { } problem)
        {
            return RedirectToPage(new { jointId = JointId });
        }

        // A form of this page sends its own fields alone; the others show what is there.
        FillMissing();
        return this.PageWith(problem);
    }

    private PageResult Filled()
    {
        FillMissing();
        return Page();
    }

    private void FillMissing()
    {
        var isWriting = Request.HasFormContentType && Request.Form.ContainsKey(nameof(Agenda));
        (Agenda, Notes, TextVersion) = isWriting ? (Agenda, Notes, TextVersion) : (View.Agenda, View.Notes, View.TextVersion);
        Date ??= DateOnly.FromDateTime(View.LocalStart);
        Time ??= TimeOnly.FromDateTime(View.LocalStart);
        (TimeZone, Minutes, Place) = (TimeZone ?? View.TimeZone, Minutes ?? View.Minutes, Place ?? View.Place);
    }

    private async Task<Problem?> LoadAsync(CancellationToken cancellationToken)
    {
        var view = await get.ExecuteAsync(new(JointId, User.GetPersonId()), cancellationToken);
        if (view.Succeeded)
        {
            View = view.Value;
        }

        return view.Problem;
    }
}
