using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Vouch.App.Features.Mentorships;
using Vouch.Domain;
using Vouch.Domain.Mentorships;
using Vouch.Web.Host;
using Vouch.Web.Look.Fields;

namespace Vouch.Web.Features.Mentorships;

public sealed class MentorshipStandingModel(
    GetMentorship getMentorship, PauseMentorship pause, ResumeMentorship resume, EndMentorship end) : PageModel
{
    public static IReadOnlyList<SelectListItem> Reasons { get; } =
    [
        new Choice(nameof(EndReason.Completed), "We did what we set out to do"),
        new Choice(nameof(EndReason.Rematched), "Another mentor fits better now"),
        new Choice(nameof(EndReason.WithoutFault), "Lives changed", "No reason is owed."),
    ];

    public GetMentorship.View View { get; private set; } = null!;

    [BindProperty]
    public DateOnly? Until { get; set; }

    [BindProperty]
    public EndReason Because { get; set; }

    [BindProperty]
    public string? Thanks { get; set; }

    public async Task<IActionResult> OnGetAsync(MentorshipId id, CancellationToken cancellationToken) =>
        await LoadAsync(id, cancellationToken) is { } problem ? this.PageWith(problem) : Page();

    public async Task<IActionResult> OnPostPauseAsync(MentorshipId id, CancellationToken cancellationToken) =>
        await AnswerAsync(
            id, ModelState.IsValid ? await pause.ExecuteAsync(new(id, User.GetPersonId(), Until), cancellationToken) : null, cancellationToken);

    public async Task<IActionResult> OnPostResumeAsync(MentorshipId id, CancellationToken cancellationToken) =>
        await AnswerAsync(id, await resume.ExecuteAsync(new(id, User.GetPersonId()), cancellationToken), cancellationToken);

    public async Task<IActionResult> OnPostEndAsync(MentorshipId id, CancellationToken cancellationToken) =>
        await AnswerAsync(
            id, await end.ExecuteAsync(new(id, User.GetPersonId(), Because, Thanks ?? ""), cancellationToken), cancellationToken);

    private async Task<IActionResult> AnswerAsync(MentorshipId id, Problem? problem, CancellationToken cancellationToken)
    {
        if (problem is null && ModelState.IsValid)
        {
            return RedirectToPage("MentorshipDetails", new { id });
        }

        return (await LoadAsync(id, cancellationToken) ?? problem) is { } shown ? this.PageWith(shown) : Page();
    }

    private async Task<Problem?> LoadAsync(MentorshipId id, CancellationToken cancellationToken)
    {
        var view = await getMentorship.ExecuteAsync(new(id, User.GetPersonId()), cancellationToken);
        if (view.Succeeded)
        {
            View = view.Value;
        }

        return view.Problem;
    }
}
