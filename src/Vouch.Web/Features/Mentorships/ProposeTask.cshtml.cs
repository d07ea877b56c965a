using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Vouch.App.Features.Mentorships;
using Vouch.Domain;
using Vouch.Domain.Mentorships;
using Vouch.Web.Host;
using Vouch.Web.Look.Fields;

namespace Vouch.Web.Features.Mentorships;

public sealed class ProposeTaskModel(GetTasks getTasks, ProposeTask propose) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public MentorshipId Id { get; set; }

    public GetTasks.View View { get; private set; } = null!;

    public IReadOnlyList<SelectListItem> Projects => [.. View.Projects.Select(project => new Choice(project.Id.ToString(), project.Title))];

    [BindProperty(SupportsGet = true)]
    public OpportunityId? OpportunityId { get; set; }

    [BindProperty]
    public string? Title { get; set; }

    [BindProperty]
    public string? What { get; set; }

    [BindProperty]
    public CreditKind Credit { get; set; }

    [BindProperty]
    public string? CreditDetail { get; set; }

    [BindProperty]
    public DateOnly? DueOn { get; set; }

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

        var task = await propose.ExecuteAsync(
            new(Id, User.GetPersonId(), new(Title ?? "", What ?? "", CreditDetail ?? ""), Credit, DueOn, OpportunityId), cancellationToken);
        return task.Problem is { } problem ? this.PageWith(problem) : RedirectToPage("Tasks", new { id = Id });
    }

    private async Task<Problem?> LoadAsync(CancellationToken cancellationToken)
    {
        var view = await getTasks.ExecuteAsync(new(Id, User.GetPersonId()), cancellationToken);
        if (view.Succeeded)
        {
            View = view.Value;
        }

        return view.Problem;
    }
}
