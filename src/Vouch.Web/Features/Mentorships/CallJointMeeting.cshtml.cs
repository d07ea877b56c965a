using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Vouch.App.Features.Mentorships;
using Vouch.Domain;
using Vouch.Web.Host;

namespace Vouch.Web.Features.Mentorships;

public sealed class CallJointMeetingModel(ProposeJointMeeting propose, CallJointMeeting call) : PageModel, IMeetingForm
{
    public ProposeJointMeeting.View Proposal { get; private set; } = null!;

    [BindProperty]
    public IReadOnlyList<MentorshipId> Mentors { get; set; } = [];

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
    public string? Agenda { get; set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        if (await LoadAsync(cancellationToken) is { } problem)
        {
            return this.PageWith(problem);
        }

        (Date, Time, TimeZone, Minutes) = (Proposal.Day, Proposal.Time, Proposal.TimeZone, Proposal.Minutes);
        Mentors = Proposal.Mentors.Count == 2 ? [.. Proposal.Mentors.Select(mentor => mentor.MentorshipId)] : [];
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

        var joint = await call.ExecuteAsync(
            new(User.GetPersonId(), Mentors, Date!.Value, Time!.Value, TimeZone!, Minutes!.Value, Place ?? "", Agenda ?? ""), cancellationToken);
        return joint.Problem is { } problem ? this.PageWith(problem) : RedirectToPage("JointMeetingDetails", new { jointId = joint.Value });
    }

    private async Task<Problem?> LoadAsync(CancellationToken cancellationToken)
    {
        var view = await propose.ExecuteAsync(User.GetPersonId(), cancellationToken);
        if (view.Succeeded)
        {
            Proposal = view.Value;
        }

        return view.Problem;
    }
}
