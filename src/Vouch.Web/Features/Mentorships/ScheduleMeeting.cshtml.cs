using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Vouch.App.Features.Mentorships;
using Vouch.Domain;
using Vouch.Web.Host;

namespace Vouch.Web.Features.Mentorships;

public sealed class ScheduleMeetingModel(ProposeMeeting propose, ScheduleMeeting schedule) : PageModel, IMeetingForm
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

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        if (await LoadAsync(cancellationToken) is { } problem)
        {
            return this.PageWith(problem);
        }

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
