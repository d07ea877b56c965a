using System.Globalization;
using Microsoft.AspNetCore.Mvc.Rendering;
using Vouch.Domain.Mentorships;
using Vouch.Web.Look.Fields;

namespace Vouch.Web.Features.Mentorships;

/// <summary>What this area's states are called on a page.</summary>
public static class MentorshipWords
{
    private static readonly CultureInfo American = CultureInfo.GetCultureInfo("en-US");

    public static IReadOnlyList<SelectListItem> TraineeVisibility { get; } =
    [
        new Choice(nameof(Visibility.ThisMentorship), "This mentor", "The two of you."),
        new Choice(nameof(Visibility.AllMentors), "All my mentors", "Everyone who mentors you now."),
        new Choice(nameof(Visibility.Private), "Only me", "Nobody else, and no office either."),
    ];

    public static IReadOnlyList<SelectListItem> MentorVisibility { get; } =
    [
        new Choice(nameof(Visibility.ThisMentorship), "The two of us"),
        new Choice(nameof(Visibility.Private), "Only me", "Nobody else, and no office either."),
    ];

    public static IReadOnlyList<SelectListItem> Credits { get; } =
    [
        new Choice(nameof(CreditKind.Acknowledgment), Of(CreditKind.Acknowledgment)),
        new Choice(nameof(CreditKind.Coauthor), Of(CreditKind.Coauthor)),
        new Choice(nameof(CreditKind.FirstAuthor), Of(CreditKind.FirstAuthor)),
        new Choice(nameof(CreditKind.Presenter), Of(CreditKind.Presenter)),
        new Choice(nameof(CreditKind.Experience), Of(CreditKind.Experience)),
    ];

    public static IReadOnlyList<SelectListItem> GoalKinds { get; } =
    [
        new Choice(nameof(GoalKind.Objective), "An objective", "A result: a score, an abstract, an application sent."),
        new Choice(nameof(GoalKind.SkillOrKnowledge), "A skill or knowledge", "Something to be able to do, or to understand."),
        new Choice(nameof(GoalKind.Experience), "An experience", "Something to have lived through: shadowing, teaching, a rotation."),
    ];

    public static string Day(DateOnly day) => day.ToString("MMMM d, yyyy", American);

    public static string Moment(DateTime local) => local.ToString("dddd, MMMM d 'at' h:mm tt", American);

    public static string ShortMoment(DateTime local) => local.ToString("MMM d, h:mm tt", American);

    public static string Time(DateTime local) => local.ToString("h:mm tt", American);

    /// <summary>What went well at a meeting; null when nobody said.</summary>
    public static string? Of(MeetingCare care, string trainee, string mentor)
    {
        ArgumentNullException.ThrowIfNull(care);
        var said = new[] { Who(care.TraineeOnTime, care.MentorOnTime, "in time", "was", "were"), Who(care.TraineePrepared, care.MentorPrepared, "prepared", "had", "had") };
        return said.Any(words => words is not null) ? string.Join(" ", said.OfType<string>()) : null;

        string? Who(bool? one, bool? other, string what, string verb, string plural) => (one, other) switch
        {
            (true, true) => $"Both {plural} {what}.",
            (true, _) => $"{trainee} {verb} {what}.",
            (_, true) => $"{mentor} {verb} {what}.",
            _ => null,
        };
    }

    public static string Zone(string timeZone) => $"{timeZone.Replace('_', ' ')} time";

    public static string Of(CreditKind credit) => credit switch
    {
        CreditKind.Acknowledgment => "Named in the acknowledgments",
        CreditKind.Coauthor => "Coauthor",
        CreditKind.FirstAuthor => "First author",
        CreditKind.Presenter => "Presenter",
        _ => "Experience, without a publication",
    };

    public static string Of(GoalKind kind) => kind switch
    {
        GoalKind.Objective => "Objective",
        GoalKind.SkillOrKnowledge => "Skill or knowledge",
        _ => "Experience",
    };

    public static string Of(OpportunityKind kind) => kind switch
    {
        OpportunityKind.Study => "Study",
        OpportunityKind.Shadowing => "Shadowing",
        OpportunityKind.Abstract => "Abstract",
        OpportunityKind.Teaching => "Teaching",
        _ => "Other",
    };

    public static string Of(Visibility visibility) => visibility switch
    {
        Visibility.Private => "Only you see this",
        Visibility.AllMentors => "Shared with all mentors",
        _ => "Shared between you two",
    };

    public static string Of(CompactTerm term) => term switch
    {
        CompactTerm.Frequency => "How often you meet",
        CompactTerm.Channels => "How you meet and write",
        CompactTerm.Preparation => "Preparation",
        CompactTerm.Confidentiality => "Confidentiality",
        CompactTerm.Credit => "Credit and authorship",
        _ => "Ending without fault",
    };

    public static string Of(AgendaKind kind) => kind switch
    {
        AgendaKind.Guidance => "Seek guidance",
        AgendaKind.Reflection => "Reflect",
        _ => "Celebrate",
    };

    public static string Of(TimelineKind kind) => kind switch
    {
        TimelineKind.Began => "The mentorship began",
        TimelineKind.CompactSigned => "Compact signed by both",
        TimelineKind.GoalSet => "Goal set",
        TimelineKind.GoalAchieved => "Goal achieved",
        TimelineKind.MilestoneDone => "Milestone reached",
        TimelineKind.MeetingHeld => "You met",
        TimelineKind.Reflection => "Reflection",
        TimelineKind.Celebration => "Celebration",
        TimelineKind.OpportunityOffered => "Opportunity offered",
        TimelineKind.TaskDone => "Task done",
        TimelineKind.ContributionConfirmed => "Contribution confirmed",
        _ => "The mentorship ended",
    };

    public static string Of(HealthPart part) => part switch
    {
        HealthPart.Cadence => "Meeting as agreed",
        HealthPart.Answers => "Answering each other",
        HealthPart.FollowThrough => "Doing what was taken on",
        HealthPart.Preparation => "Meeting with an agenda",
        HealthPart.Goals => "Goals that move",
        _ => "Compact",
    };

    public static string Of(PulseFeeling feeling) => feeling switch
    {
        PulseFeeling.GoingWell => "Going well",
        PulseFeeling.Mixed => "Mixed",
        _ => "Not working",
    };

    /// <summary>The shape of a timeline's mark.</summary>
    public static string Mark(TimelineKind kind) => kind switch
    {
        TimelineKind.Celebration or TimelineKind.GoalAchieved => "celebration",
        TimelineKind.Reflection => "reflection",
        _ => "milestone",
    };

    /// <summary>Class and words of a cadence's badge.</summary>
    public static (string Class, string Words) Of(Cadence cadence) => cadence.State switch
    {
        CadenceState.OnTrack => ("badge good", "On track"),
        CadenceState.Warning => ("badge caution", $"{cadence.Days} days since you met"),
        CadenceState.Red => ("badge stop", $"{cadence.Days} days since you met"),
        _ => ("badge", "Resting"),
    };

    /// <summary>The first words of a longer text.</summary>
    public static string Beginning(string text, int most = 200)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (text.Length <= most)
        {
            return text;
        }

        var cut = text.LastIndexOf(' ', most);
        return text[..(cut > most / 2 ? cut : most)].TrimEnd() + "…";
    }
}
