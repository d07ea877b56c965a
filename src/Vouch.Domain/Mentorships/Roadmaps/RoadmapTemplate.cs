using System.Globalization;
using Vouch.Domain.Mentors;
using Vouch.Domain.Seasons;
using Vouch.Domain.Tables;

namespace Vouch.Domain.Mentorships.Roadmaps;

/// <summary>
/// Goals that suit a stage on the way to residency, with steps dated by the calendar of the season: the data files
/// <c>data/roadmaps</c>. How long before an event a step is due is our advice; when the event is, is published.
/// </summary>
/// <param name="YearMeans">What the chosen year is, such as the year of one's Match.</param>
public sealed record RoadmapTemplate(string Stage, string Name, string Aim, string YearMeans, IReadOnlyList<TemplateGoal> Goals)
{
    public const int YearsAhead = 7;

    /// <summary>Every template that ships, the earliest stage first.</summary>
    public static IReadOnlyList<RoadmapTemplate> All { get; } = Read();

    public static RoadmapTemplate For(TraineeStage? stage) => All.Single(template => template.Stage == stage switch
    {
        TraineeStage.PreMedicalYear1 or TraineeStage.PreMedicalYear2 or TraineeStage.PreMedicalYear3 or TraineeStage.PreMedicalYear4 or TraineeStage.AfterCollege => "pre-med",
        TraineeStage.MedicalYear4 or TraineeStage.ResidencyApplicant => "residency",
        TraineeStage.InternationalGraduate => "graduate-abroad",
        _ => "medical-school",
    });

    /// <summary>The year somebody of a stage most likely works toward. Applications go out in the year before.</summary>
    public static int LikelyYear(TraineeStage? stage, DateOnly today)
    {
        var next = today.Month >= 6 ? today.Year + 1 : today.Year;
        return next + stage switch
        {
            TraineeStage.MedicalYear1 => 3,
            TraineeStage.MedicalYear2 => 2,
            TraineeStage.MedicalYear4 or TraineeStage.ResidencyApplicant or TraineeStage.InternationalGraduate => 0,
            TraineeStage.PreMedicalYear1 => 3,
            TraineeStage.PreMedicalYear2 => 2,
            _ => 1,
        };
    }

    /// <summary>The goals that can still be reached, each with the steps that are still to come.</summary>
    public IReadOnlyList<ProposedGoal> Propose(SeasonCalendar calendar, int year, DateOnly today) =>
    [
        .. Goals
            .Select((goal, number) => (goal, number, Due: goal.Due.In(calendar, year)))
            .Where(row => row.Due?.On > today)
            .Select(row => new ProposedGoal(
                row.number,
                row.goal.Title,
                row.goal.Kind,
                row.goal.Why,
                row.Due!,
                [
                    .. row.goal.Steps
                        .Select(step => (step.Title, Due: step.Due.In(calendar, year)))
                        .Where(step => step.Due?.On >= today && step.Due.On <= row.Due!.On)
                        .Select(step => new ProposedStep(step.Title, step.Due!)),
                ])),
    ];

    private static List<RoadmapTemplate> Read()
    {
        var goals = Rows("roadmaps/templates.csv").GroupBy(row => row["stage"]).ToDictionary(stage => stage.Key, stage => stage
            .GroupBy(row => row["goal"])
            .Select(rows => new TemplateGoal(
                rows.Key,
                Enum.Parse<GoalKind>(rows.First()["kind"].Replace("-", "", StringComparison.Ordinal), ignoreCase: true),
                rows.First()["why"],
                Date(rows.Single(row => row["step"].Length == 0)), // the row without a step is the goal itself
                [.. rows.Where(row => row["step"].Length > 0).Select(row => new TemplateStep(row["step"], Date(row)))]))
            .ToList());
        return [.. Rows("roadmaps/stages.csv").Select(row => new RoadmapTemplate(row["stage"], row["name"], row["aim"], row["year_means"], goals[row["stage"]]))];
    }

    private static TemplateDate Date(CsvRow row) => new(
        row["body"],
        Enum.Parse<SeasonEvent>(row["event"].Replace("-", "", StringComparison.Ordinal), ignoreCase: true),
        int.Parse(row["days_before"], CultureInfo.InvariantCulture));

    private static IReadOnlyList<CsvRow> Rows(string name)
    {
        using var stream = typeof(RoadmapTemplate).Assembly.GetManifestResourceStream(name)
            ?? throw new FileNotFoundException($"The data file '{name}' is not embedded.", name);
        using var reader = new StreamReader(stream);
        return CsvTable.Read(name, reader).Value.Rows;
    }
}
