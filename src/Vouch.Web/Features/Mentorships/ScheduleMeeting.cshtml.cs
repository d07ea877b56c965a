using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Vouch.App.Features.Mentorships;
using Vouch.Domain;
using Vouch.Domain.Mentorships;
using Vouch.Web.Host;
using Vouch.Web.Look.Fields;

namespace Vouch.Web.Features.Mentorships;

public sealed class ScheduleMeetingModel(ProposeMeeting propose, ScheduleMeeting schedule, SetUsualDay setUsualDay) : PageModel, IMeetingForm
{
    [BindProperty(SupportsGet = true)]
    public MentorshipId Id { get; set; }

    public ProposeMeeting.View Proposal { get; private set; } = null!;

    [BindProperty, Required(ErrorMessage = "Choose a day.")]
    public DateOnly? Date { get; set; }

    [BindProperty, Required(ErrorMessage = "Choose a time.")]
    public TimeOnly? Time { get; set; }

    [BindProperty, Required(ErrorMessage = "Choose a time zone from the list.")]
    public string? TimeZone { get; set; }

    [BindProperty, Required(ErrorMessage = "Say how many minutes you will need.")]
    public int? Minutes { get; set; }

    [BindProperty]
    public string? Place { get; set; }

    [BindProperty]
    public int Nth { get; set; }

    [BindProperty]
    public DayOfWeek Weekday { get; set; }

    public static IReadOnlyList<SelectListItem> Nths { get; } =
    [
        new Choice("0", "No day in particular"), new Choice("1", "The first"), new Choice("2", "The second"), new Choice("3", "The third"), new Choice("4", "The fourth"), new Choice("5", "The last"),
    ];

    public static IReadOnlyList<SelectListItem> Weekdays { get; } = [.. Enum.GetValues<DayOfWeek>().Select(day => new Choice(day.ToString(), day.ToString()))];

    public async Task<IActionResult> OnPostUsualAsync(CancellationToken cancellationToken) =>
        await setUsualDay.ExecuteAsync(new(Id, User.GetPersonId(), Nth == 0 ? null : new NthWeekday(Nth, Weekday)), cancellationToken) is not { } problem
            ? RedirectToPage(new { id = Id })
            : this.PageWith(await LoadAsync(cancellationToken) ?? problem);

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        if (await LoadAsync(cancellationToken) is { } problem)
        {
            return this.PageWith(problem);
        }

        (Nth, Weekday) = Proposal.UsualDay is { } usual ? (usual.Nth, usual.Day) : (0, DayOfWeek.Tuesday);
        (Date, Time, TimeZone, Minutes, Place) = (Proposal.Day, Proposal.Time, Proposal.TimeZone, Proposal.Minutes, Proposal.Place);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (await LoadAsync(cancellationToken) is { } notThere)
        {
            return this.PageWith(notThere);
        }

        if (!ModelState.IsValid)
        {
            return Page();
        }

        var meeting = await schedule.ExecuteAsync(
            new(Id, User.GetPersonId(), Date!.Value, Time!.Value, TimeZone!, Minutes!.Value, Place ?? ""), cancellationToken);
        return meeting.Problem is { } problem
            ? this.PageWith(problem)
            : RedirectToPage("MeetingDetails", new { id = Id, meetingId = meeting.Value });
    }

    private async Task<Problem?> LoadAsync(CancellationToken cancellationToken)
    {
        var view = await propose.ExecuteAsync(new(Id, User.GetPersonId()), cancellationToken);
        if (view.Succeeded)
        {
            Proposal = view.Value;
        }

        return view.Problem;
    }
}
