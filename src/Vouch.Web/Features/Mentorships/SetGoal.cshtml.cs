using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Vouch.App.Features.Mentorships;
using Vouch.Domain;
using Vouch.Domain.Mentorships;
using Vouch.Web.Host;
using Vouch.Web.Look.Drafts;

namespace Vouch.Web.Features.Mentorships;

[KeepsDraft(nameof(Title), nameof(Kind), nameof(DueOn), nameof(Visibility), nameof(Specific), nameof(Measure), nameof(Achievable), nameof(Relevant))]
public sealed class SetGoalModel(GetGoals getGoals, SetGoal setGoal) : PageModel, IGoalForm
{
    [BindProperty(SupportsGet = true)]
    public MentorshipId Id { get; set; }

    public string Eyebrow { get; private set; } = "";

    [BindProperty]
    public string? Title { get; set; }

    [BindProperty]
    public GoalKind Kind { get; set; }

    [BindProperty, Required(ErrorMessage = "Choose the day you want to reach it by.")]
    public DateOnly? DueOn { get; set; }

    [BindProperty]
    public Visibility Visibility { get; set; } = Visibility.ThisMentorship;

    [BindProperty]
    public string? Specific { get; set; }

    [BindProperty]
    public string? Measure { get; set; }

    [BindProperty]
    public string? Achievable { get; set; }

    [BindProperty]
    public string? Relevant { get; set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken) =>
        await LoadAsync(cancellationToken) is { } problem ? this.PageWith(problem) : Page();

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

        var goal = await setGoal.ExecuteAsync(new(Id, User.GetPersonId(), Kind, this.Text(), DueOn!.Value, Visibility), cancellationToken);
        return goal.Problem is { } problem
            ? this.PageWith(problem)
            : RedirectToPage("GoalDetails", new { id = Id, goalId = goal.Value });
    }

    private async Task<Problem?> LoadAsync(CancellationToken cancellationToken)
    {
        var view = await getGoals.ExecuteAsync(new(Id, User.GetPersonId()), cancellationToken);
        if (view.Problem is { } problem)
        {
            return problem;
        }

        Eyebrow = $"{view.Value.TraineeName} and {view.Value.MentorName}";
        return view.Value.Reader is Party.Trainee ? null : Problem.NotFound;
    }
}
