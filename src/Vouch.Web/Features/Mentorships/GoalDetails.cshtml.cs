using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Vouch.App.Features.Mentorships;
using Vouch.Domain;
using Vouch.Domain.Mentorships;
using Vouch.Web.Host;
using Vouch.Web.Look.Drafts;

namespace Vouch.Web.Features.Mentorships;

[KeepsDraft(nameof(Title), nameof(Kind), nameof(DueOn), nameof(Visibility), nameof(Specific), nameof(Measure), nameof(Achievable), nameof(Relevant), Handlers = ["Revise"])]
public sealed class GoalDetailsModel(GetGoals getGoals, EditGoal editGoal) : PageModel, IGoalForm
{
    [BindProperty(SupportsGet = true)]
    public MentorshipId Id { get; set; }

    [BindProperty(SupportsGet = true)]
    public GoalId GoalId { get; set; }

    public GetGoals.View View { get; private set; } = null!;

    public GetGoals.Row Goal { get; private set; } = null!;

    public bool MayEdit => View is { Reader: Party.Trainee, HasEnded: false };

    [BindProperty]
    public string? MilestoneTitle { get; set; }

    [BindProperty]
    public DateOnly? MilestoneDueOn { get; set; }

    [BindProperty]
    public string? Title { get; set; }

    [BindProperty]
    public GoalKind Kind { get; set; }

    [BindProperty]
    public DateOnly? DueOn { get; set; }

    [BindProperty]
    public Visibility Visibility { get; set; }

    [BindProperty]
    public string? Specific { get; set; }

    [BindProperty]
    public string? Measure { get; set; }

    [BindProperty]
    public string? Achievable { get; set; }

    [BindProperty]
    public string? Relevant { get; set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        if (await LoadAsync(cancellationToken) is { } problem)
        {
            return this.PageWith(problem);
        }

        FillForm();
        return Page();
    }

    public async Task<IActionResult> OnPostAddMilestoneAsync(CancellationToken cancellationToken)
    {
        if (MilestoneDueOn is null && ModelState.IsValid)
        {
            ModelState.AddModelError(nameof(MilestoneDueOn), "Choose a day for this step.");
        }

        return await EditAsync(() => new EditGoal.AddMilestone(MilestoneTitle ?? "", MilestoneDueOn!.Value), keepForm: false, cancellationToken);
    }

    public Task<IActionResult> OnPostMarkAsync(MilestoneId milestoneId, bool done, CancellationToken cancellationToken) =>
        EditAsync(() => new EditGoal.Mark(milestoneId, done), keepForm: false, cancellationToken);

    public Task<IActionResult> OnPostCloseAsync(GoalStatus status, CancellationToken cancellationToken) =>
        EditAsync(() => new EditGoal.Close(status), keepForm: false, cancellationToken);

    public Task<IActionResult> OnPostReopenAsync(CancellationToken cancellationToken) =>
        EditAsync(() => new EditGoal.Reopen(), keepForm: false, cancellationToken);

    public async Task<IActionResult> OnPostReviseAsync(CancellationToken cancellationToken)
    {
        if (DueOn is null && ModelState.IsValid)
        {
            ModelState.AddModelError(nameof(DueOn), "Choose the day you want to reach it by.");
        }

        return await EditAsync(() => new EditGoal.Revise(Kind, this.Text(), DueOn!.Value, Visibility), keepForm: true, cancellationToken);
    }

    private async Task<IActionResult> EditAsync(Func<EditGoal.Edit> edit, bool keepForm, CancellationToken cancellationToken)
    {
        var problem = ModelState.IsValid
            ? await editGoal.ExecuteAsync(new(GoalId, User.GetPersonId(), edit()), cancellationToken)
            : null;
        if (problem is null && ModelState.IsValid)
        {
            return RedirectToPage(new { id = Id, goalId = GoalId });
        }

        if ((await LoadAsync(cancellationToken) ?? problem) is { } shown)
        {
            problem = shown;
        }

        if (Goal is not null && !keepForm)
        {
            FillForm();
        }

        return problem is null ? Page() : this.PageWith(problem);
    }

    private void FillForm() =>
        (Title, Kind, DueOn, Visibility, Specific, Measure, Achievable, Relevant) =
        (Goal.Text.Title, Goal.Kind, Goal.DueOn, Goal.Visibility, Goal.Text.Specific, Goal.Text.Measure, Goal.Text.Achievable, Goal.Text.Relevant);

    private async Task<Problem?> LoadAsync(CancellationToken cancellationToken)
    {
        var view = await getGoals.ExecuteAsync(new(Id, User.GetPersonId()), cancellationToken);
        if (view.Problem is { } problem)
        {
            return problem;
        }

        if (view.Value.Goals.FirstOrDefault(goal => goal.Id == GoalId) is not { } goal)
        {
            return Problem.NotFound;
        }

        (View, Goal) = (view.Value, goal);
        return null;
    }
}
