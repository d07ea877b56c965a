using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Vouch.App.Features.Mentorships;
using Vouch.Domain;
using Vouch.Domain.Mentorships;
using Vouch.Web.Host;
using Vouch.Web.Look.Drafts;

namespace Vouch.Web.Features.Mentorships;

/// <summary>Writes a new contribution, or rewrites the one named in the address.</summary>
[KeepsDraft(nameof(Title), nameof(Role), nameof(FromOn), nameof(ThroughOn), nameof(Situation), nameof(Behavior), nameof(Consequence))]
public sealed class WriteContributionModel(
    GetContributions getContributions, ProposeContribution propose, RewriteContribution rewrite) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public MentorshipId Id { get; set; }

    [BindProperty(SupportsGet = true)]
    public ContributionId? ContributionId { get; set; }

    [BindProperty(SupportsGet = true)]
    public ProjectTaskId? TaskId { get; set; }

    public GetContributions.View View { get; private set; } = null!;

    public GetContributions.Row? Existing { get; private set; }

    [BindProperty]
    public string? Title { get; set; }

    [BindProperty]
    public string? Role { get; set; }

    [BindProperty]
    public DateOnly? FromOn { get; set; }

    [BindProperty]
    public DateOnly? ThroughOn { get; set; }

    [BindProperty]
    public string? Situation { get; set; }

    [BindProperty]
    public string? Behavior { get; set; }

    [BindProperty]
    public string? Consequence { get; set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        if (await LoadAsync(cancellationToken) is { } problem)
        {
            return this.PageWith(problem);
        }

        if (Existing is { } existing)
        {
            (Title, Role, Situation, Behavior, Consequence) = existing.Text;
            (FromOn, ThroughOn) = (existing.FromOn, existing.ThroughOn);
        }
        else if (View.UntoldTasks.FirstOrDefault(task => task.Id == TaskId) is { } task)
        {
            (Title, FromOn, ThroughOn) = (task.Title, task.AgreedOn, task.DoneOn);
        }

        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (await LoadAsync(cancellationToken) is { } notThere)
        {
            return this.PageWith(notThere);
        }

        if (FromOn is null && ModelState.IsValid)
        {
            ModelState.AddModelError(nameof(FromOn), "Choose the day it began.");
        }

        if (ThroughOn is null && ModelState.IsValid)
        {
            ModelState.AddModelError(nameof(ThroughOn), "Choose the day it ended.");
        }

        if (!ModelState.IsValid)
        {
            return Page();
        }

        ContributionText text = new(Title ?? "", Role ?? "", Situation ?? "", Behavior ?? "", Consequence ?? "");
        var problem = ContributionId is { } existing
            ? await rewrite.ExecuteAsync(new(existing, User.GetPersonId(), text, FromOn!.Value, ThroughOn!.Value), cancellationToken)
            : (await propose.ExecuteAsync(new(Id, User.GetPersonId(), text, FromOn!.Value, ThroughOn!.Value, TaskId), cancellationToken)).Problem;
        return problem is null ? RedirectToPage("Contributions", new { id = Id }) : this.PageWith(problem);
    }

    public async Task<IActionResult> OnPostWithdrawAsync(CancellationToken cancellationToken)
    {
        if (await LoadAsync(cancellationToken) is { } notThere)
        {
            return this.PageWith(notThere);
        }

        return await rewrite.ExecuteAsync(new(ContributionId ?? default, User.GetPersonId(), Text: null), cancellationToken) is { } problem
            ? this.PageWith(problem)
            : RedirectToPage("Contributions", new { id = Id });
    }

    private async Task<Problem?> LoadAsync(CancellationToken cancellationToken)
    {
        var view = await getContributions.ExecuteAsync(new(Id, User.GetPersonId()), cancellationToken);
        if (view.Problem is { } problem)
        {
            return problem;
        }

        View = view.Value;
        Existing = View.Contributions.FirstOrDefault(contribution => contribution.Id == ContributionId);
        return View.Reader is not Party.Trainee || (ContributionId is not null && Existing is null) ? Problem.NotFound : null;
    }
}
