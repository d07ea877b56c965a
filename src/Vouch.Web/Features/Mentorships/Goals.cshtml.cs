using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Vouch.App.Features.Mentorships;
using Vouch.Domain.Mentorships;
using Vouch.Web.Host;
using Vouch.Web.Look.Charts;

namespace Vouch.Web.Features.Mentorships;

public sealed class GoalsModel(GetGoals getGoals, EditGoal editGoal) : PageModel
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

    /// <summary>Steps until the end of each month; today's month is 0.</summary>
    public IReadOnlyList<ChartSeries> Progress =>
    [
        new("planned", [.. View.Months.Select(month => new ChartPoint(FromNow(month), month.Planned))]),
        new("done", [.. View.Months.Where(month => month.Done is not null).Select(month => new ChartPoint(FromNow(month), month.Done!.Value))]),
    ];

    public string ProgressInWords
    {
        get
        {
            var now = View.Months.Last(month => month.Done is not null);
            return $"{now.Done} of {(now.Planned == 1 ? "1 step" : $"{now.Planned} steps")} due by the end of this month {(now.Done == 1 ? "is" : "are")} done.";
        }
    }

    private int FromNow(RoadmapMonth month) => ((month.Month.Year - View.Today.Year) * 12) + month.Month.Month - View.Today.Month;

    public async Task<IActionResult> OnPostReviewAsync(MentorshipId id, GoalId goalId, CancellationToken cancellationToken)
    {
        var problem = await editGoal.ExecuteAsync(new(goalId, User.GetPersonId(), new EditGoal.Review()), cancellationToken);
        return problem is null ? RedirectToPage(new { id }) : await OnGetAsync(id, cancellationToken) is var page && View is null ? page : this.PageWith(problem);
    }

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
