using System.Globalization;
using Vouch.App.Features.Cohorts;
using Vouch.Domain.Cohorts;
using Vouch.Domain.Mentors;
using Vouch.Domain.Mentorships;
using Vouch.Web.Features.Mentors;
using Vouch.Web.Look.Fields;

namespace Vouch.Web.Features.Office.Cohorts;

/// <summary>How cohorts and runs are put in words.</summary>
public static class CohortWords
{
    public static IReadOnlyList<Choice> Methods { get; } =
    [
        new(nameof(MatchingMethod.Coverage), "Everybody first, then fit", "As many trainees as possible get a mentor; among all such ways, the highest sum of fits, then the best weakest pair."),
        new(nameof(MatchingMethod.Stable), "Stable", "No mentor and trainee would both rather have each other. May leave more people without a mentor."),
    ];

    public static IReadOnlyList<Choice> Reasons { get; } =
    [
        new(nameof(ExclusionReason.ConflictOfInterest), "Conflict of interest", "The mentor grades, admits or employs the trainee."),
        new(nameof(ExclusionReason.FamilyOrSupervisor), "Family or supervisor"),
        new(nameof(ExclusionReason.Avoid), "One of the two asked for it"),
    ];

    public static IReadOnlyList<Choice> Importances { get; } =
    [
        new(nameof(Importance.NotUsed), "Not used"),
        new(nameof(Importance.Low), "Low"),
        new(nameof(Importance.Medium), "Medium"),
        new(nameof(Importance.High), "High"),
        new(nameof(Importance.Mandatory), "Mandatory"),
    ];

    public static string Words(this MatchingMethod method) => Methods.Single(choice => choice.Value == method.ToString()).Text;

    public static string Words(this ExclusionReason reason) => Reasons.Single(choice => choice.Value == reason.ToString()).Text;

    public static string Words(this MatchingStatus status) => status switch
    {
        MatchingStatus.Waiting => "being worked out",
        MatchingStatus.Done => "ready to look at",
        MatchingStatus.Failed => "could not be worked out",
        MatchingStatus.Published => "published",
        MatchingStatus.Undone => "taken back",
        _ => throw new ArgumentOutOfRangeException(nameof(status), status, "No such status."),
    };

    public static string Plural(this Party side) => side == Party.Mentor ? "mentors" : "trainees";

    public static string Fit(int? tenths) => tenths is { } known ? FitText.Points(known) : "–";

    public static string Rank(int place) => place == MatchingReport.ShownRanks ? $"{place}th or later" : place switch
    {
        1 => "Best possible mentor",
        2 => "Second best",
        3 => "Third best",
        _ => $"{place}th best",
    };

    /// <summary>What a change by hand costs, in one sentence.</summary>
    public static string Cost(GetAlternatives.Change change)
    {
        ArgumentNullException.ThrowIfNull(change);
        var fit = change.TotalTenths switch
        {
            0 => "The sum of fits stays the same",
            < 0 => $"{FitText.Points(-change.TotalTenths)} points of fit less",
            > 0 => $"{FitText.Points(change.TotalTenths)} points of fit more",
        };
        var covered = change.Covered switch
        {
            0 => "",
            < 0 => ", one trainee more without a mentor",
            > 0 => ", one trainee more with a mentor",
        };
        var blocking = change.Blocking switch
        {
            0 => "",
            > 0 => string.Create(CultureInfo.InvariantCulture, $", {change.Blocking} more {(change.Blocking == 1 ? "pair" : "pairs")} who would rather have each other"),
            < 0 => string.Create(CultureInfo.InvariantCulture, $", {-change.Blocking} fewer {(change.Blocking == -1 ? "pair" : "pairs")} who would rather have each other"),
        };
        return fit + covered + blocking + ".";
    }
}
