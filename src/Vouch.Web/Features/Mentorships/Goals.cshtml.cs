using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Vouch.App.Features.Mentorships;
using Vouch.Domain.Mentorships;
using Vouch.Web.Host;

namespace Vouch.Web.Features.Mentorships;

public sealed class GoalsModel(GetGoals getGoals) : PageModel
{
    public GetGoals.View View { get; private set; } = null!;

    public IEnumerable<(string Heading, IReadOnlyList<GetGoals.Row> Goals)> Groups =>
        new (string Heading, IReadOnlyList<GetGoals.Row> Goals)[]
        {
            ("Within twelve months", [.. View.Goals.Where(g => g is { Status: GoalStatus.Open, Horizon: Horizon.ShortTerm })]),
            ("Further off", [.. View.Goals.Where(g => g is { Status: GoalStatus.Open, Horizon: Horizon.LongTerm })]),
            ("Achieved", [.. View.Goals.Where(g => g.Status is GoalStatus.Achieved)]),
            ("Set aside", [.. View.Goals.Where(g => g.Status is GoalStatus.SetAside)]),
        }.Where(group => group.Goals.Count > 0);

    public async Task<IActionResult> OnGetAsync(MentorshipId id, CancellationToken cancellationToken)
    {
        var view = await getGoals.ExecuteAsync(new(id, User.GetPersonId()), cancellationToken);
        if (view.Problem is { } problem)
        {
            return this.PageWith(problem);
        }

        View = view.Value;
        return Page();
    }
}
