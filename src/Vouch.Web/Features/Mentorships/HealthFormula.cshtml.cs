using Microsoft.AspNetCore.Mvc.RazorPages;
using Vouch.Domain.Mentorships;

namespace Vouch.Web.Features.Mentorships;

public sealed class HealthFormulaModel : PageModel
{
    public static IReadOnlyList<(HealthPart Part, string How)> Rules { get; } =
    [
        (HealthPart.Cadence, "All of it up to the agreed interval since you last met, none from twice the interval on, a straight line between. With the next meeting planned, at least half."),
        (HealthPart.Answers, "The share of waiting questions that are not late: past the mentor’s own promise, days of leave not counted, or past a week for the trainee. All of it when nothing waits."),
        (HealthPart.FollowThrough, "The share of what was taken on, and due in the last 90 days, that was done at most three days late."),
        (HealthPart.Preparation, "The share of the last four meetings that had at least three points on the agenda."),
        (HealthPart.Goals, "All of it when an open goal you share was set, reviewed or moved a step in the last 90 days; half when none moved; none without a goal after the first 30 days."),
        (HealthPart.Compact, "All of it when signed and reviewed in time, three fifths when its review is overdue, none without one after the first 30 days."),
    ];
}
