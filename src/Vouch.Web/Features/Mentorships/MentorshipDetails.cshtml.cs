using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Vouch.App.Features.Mentorships;
using Vouch.Domain;
using Vouch.Domain.Mentorships;
using Vouch.Web.Host;

namespace Vouch.Web.Features.Mentorships;

public sealed class MentorshipDetailsModel(GetMentorship getMentorship, GetTimeline getTimeline, MarkAction markAction) : PageModel
{
    public GetMentorship.View View { get; private set; } = null!;

    public GetTimeline.View Timeline { get; private set; } = null!;

    /// <param name="before">Ticks of the time the timeline goes back from; null for now.</param>
    public async Task<IActionResult> OnGetAsync(MentorshipId id, long? before, CancellationToken cancellationToken) =>
        await LoadAsync(id, before, cancellationToken) is { } problem ? this.PageWith(problem) : Page();

    public async Task<IActionResult> OnPostDoneAsync(MentorshipId id, ActionItemId actionId, CancellationToken cancellationToken)
    {
        if (await markAction.ExecuteAsync(new(actionId, User.GetPersonId(), Done: true), cancellationToken) is not { } problem)
        {
            return RedirectToPage(new { id });
        }

        return this.PageWith(await LoadAsync(id, null, cancellationToken) ?? problem);
    }

    public DateOnly LocalDay(TimelineEntry entry)
    {
        ArgumentNullException.ThrowIfNull(entry);
        // Days were kept as days; only what has a time of its own moves with the zone.
        return entry.Kind is TimelineKind.Began or TimelineKind.Ended or TimelineKind.GoalSet or TimelineKind.GoalAchieved
            or TimelineKind.MilestoneDone or TimelineKind.TaskDone
            ? DateOnly.FromDateTime(entry.At.UtcDateTime)
            : DateOnly.FromDateTime(MeetingTime.Local(entry.At, Timeline.TimeZone));
    }

    public string? Link(TimelineEntry entry)
    {
        ArgumentNullException.ThrowIfNull(entry);
        var home = $"/mentorships/{Timeline.MentorshipId}";
        return entry.Kind switch
        {
            TimelineKind.CompactSigned => $"{home}/compact",
            TimelineKind.GoalSet or TimelineKind.GoalAchieved => $"{home}/goals/{entry.SourceId}",
            TimelineKind.MilestoneDone => $"{home}/goals",
            TimelineKind.MeetingHeld => $"{home}/meetings/{entry.SourceId}",
            TimelineKind.Reflection or TimelineKind.Celebration => $"{home}/journal",
            TimelineKind.OpportunityOffered => $"{home}/opportunities",
            TimelineKind.TaskDone => $"{home}/tasks",
            TimelineKind.ContributionConfirmed => $"{home}/contributions",
            _ => null,
        };
    }

    private async Task<Problem?> LoadAsync(MentorshipId id, long? before, CancellationToken cancellationToken)
    {
        var view = await getMentorship.ExecuteAsync(new(id, User.GetPersonId()), cancellationToken);
        if (view.Problem is { } problem)
        {
            return problem;
        }

        DateTimeOffset? from = before is > 0 and < 3_155_000_000_000_000_000 ? new DateTimeOffset(before.Value, TimeSpan.Zero) : null;
        View = view.Value;
        Timeline = (await getTimeline.ExecuteAsync(new(id, User.GetPersonId(), from), cancellationToken)).Value;
        return null;
    }
}
