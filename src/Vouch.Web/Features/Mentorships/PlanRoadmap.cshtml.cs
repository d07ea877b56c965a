using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Vouch.App.Features.Mentorships;
using Vouch.Domain;
using Vouch.Domain.Mentorships;
using Vouch.Domain.Mentorships.Roadmaps;
using Vouch.Domain.Seasons;
using Vouch.Web.Host;
using Vouch.Web.Look.Fields;

namespace Vouch.Web.Features.Mentorships;

public sealed class PlanRoadmapModel(ProposeRoadmap propose, TakeOverRoadmap takeOver) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public MentorshipId Id { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Stage { get; set; }

    [BindProperty(SupportsGet = true)]
    public int? Year { get; set; }

    [BindProperty]
    public IReadOnlyList<int> Goals { get; set; } = [];

    [BindProperty]
    public Visibility Visibility { get; set; } = Visibility.ThisMentorship;

    public ProposeRoadmap.View View { get; private set; } = null!;

    public static IReadOnlyList<SelectListItem> Stages { get; } = [.. RoadmapTemplate.All.Select(template => new Choice(template.Stage, template.Name))];

    public IReadOnlyList<SelectListItem> Years => [.. View.Years.Select(year => year.ToString(CultureInfo.InvariantCulture)).Select(year => new Choice(year, year))];

    /// <summary>The dates the shown goals rest on, each once.</summary>
    public IEnumerable<SeasonDate> Dates => View.Goals
        .SelectMany(goal => goal.Steps.Select(step => step.Due.From).Append(goal.Due.From))
        .DistinctBy(date => (date.Known.Body, date.Known.Event))
        .OrderBy(date => date.Day);

    public static string Event(CalendarEvent known) => $"{known.Body}: {(known.Event switch
    {
        SeasonEvent.SeasonOpens => "the season opens",
        SeasonEvent.ApplicationsOpen => "applications may be sent",
        SeasonEvent.ReviewBegins => "programs begin to read",
        SeasonEvent.SeasonEnds => "the season ends",
        SeasonEvent.RegistrationOpens => "registration opens",
        SeasonEvent.RankListsDue => "rank order lists are due",
        SeasonEvent.MatchWeek => "Match Week begins",
        SeasonEvent.MatchDay => "Match Day",
        SeasonEvent.ApplicationOpens => "the application opens",
        SeasonEvent.SubmissionOpens => "applications may be sent",
        _ => "applications go to schools",
    })}";

    public static string Because(ProposedDate due) =>
        due.DaysBefore == 0 ? Event(due.From.Known) : $"{due.DaysBefore} days before {Event(due.From.Known)}";

    public static string By(ProposedDate due) =>
        due.From.IsAbout ? $"about {due.On.ToString("MMMM yyyy", CultureInfo.InvariantCulture)}" : $"by {MentorshipWords.Day(due.On)}";

    public static string When(SeasonDate date) =>
        !date.IsAbout ? MentorshipWords.Day(date.Day)
        : $"about {date.Day.ToString("MMMM yyyy", CultureInfo.InvariantCulture)}{(date.IsOfAnotherSeason ? $" (in the season of {date.Known.Season} it was {Published(date.Known.Date)})" : "")}";

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken) =>
        await LoadAsync(cancellationToken) is { } problem ? this.PageWith(problem) : Page();

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var problem = await takeOver.ExecuteAsync(new(Id, User.GetPersonId(), Stage ?? "", Year ?? 0, Goals, Visibility), cancellationToken);
        return problem is null ? RedirectToPage("Goals", new { id = Id }) : this.PageWith(await LoadAsync(cancellationToken) ?? problem);
    }

    private static string Published(AsOf date) =>
        new DateOnly(date.Year, date.Month, Math.Max(1, date.Day)).ToString(date.Day > 0 ? "MMMM d, yyyy" : "MMMM yyyy", CultureInfo.InvariantCulture);

    private async Task<Problem?> LoadAsync(CancellationToken cancellationToken)
    {
        var view = await propose.ExecuteAsync(new(Id, User.GetPersonId(), Stage, Year), cancellationToken);
        if (view.Succeeded)
        {
            View = view.Value;
            (Stage, Year) = (View.Template.Stage, View.Year);
        }

        return view.Problem;
    }
}
