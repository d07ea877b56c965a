namespace Vouch.Domain.Mentors;

/// <summary>The one way each choice of a profile is written, on pages, in mails and in the search.</summary>
public static class MentoringWords
{
    internal const int AllOffers = (1 << 7) - 1;
    internal const int AllNeeds = (1 << 5) - 1;

    public static string Words(this Offers offer) => offer switch
    {
        Offers.CareerTalk => "career talks",
        Offers.Shadowing => "shadowing",
        Offers.Research => "research",
        Offers.Letters => "letters",
        Offers.Introductions => "introductions",
        Offers.InterviewPractice => "interview practice",
        Offers.Wellbeing => "an ear when it is hard",
        _ => throw new ArgumentOutOfRangeException(nameof(offer), offer, "One offer at a time."),
    };

    public static string Words(this MentoringNeeds need) => need switch
    {
        MentoringNeeds.Career => "career advice",
        MentoringNeeds.Research => "research",
        MentoringNeeds.Specialty => "knowing the specialty",
        MentoringNeeds.Wellbeing => "wellbeing",
        MentoringNeeds.Sponsor => "a sponsor who opens doors",
        _ => throw new ArgumentOutOfRangeException(nameof(need), need, "One need at a time."),
    };

    public static string Words(this MeetingFormats format) => format switch
    {
        MeetingFormats.Video => "by video",
        MeetingFormats.Phone => "by phone",
        MeetingFormats.InPerson => "in person",
        MeetingFormats.Writing => "in writing",
        _ => throw new ArgumentOutOfRangeException(nameof(format), format, "One format at a time."),
    };

    public static string Words(this MentorPosition position) => position switch
    {
        MentorPosition.Attending => "attending physician",
        MentorPosition.ProgramDirector => "program director",
        MentorPosition.Other => "another role",
        _ => position.ToString().ToLowerInvariant(),
    };

    public static string Words(this MeetingRhythm rhythm) => rhythm switch
    {
        MeetingRhythm.Weekly => "every week",
        MeetingRhythm.EveryTwoWeeks => "every two weeks",
        MeetingRhythm.Monthly => "every month",
        MeetingRhythm.EveryTwoMonths => "every two months",
        MeetingRhythm.Quarterly => "every three months",
        _ => throw new ArgumentOutOfRangeException(nameof(rhythm), rhythm, "No such rhythm."),
    };

    public static string Words(this TraineeStage stage) => stage switch
    {
        TraineeStage.PreMedicalYear1 => "pre-med, first year",
        TraineeStage.PreMedicalYear2 => "pre-med, second year",
        TraineeStage.PreMedicalYear3 => "pre-med, third year",
        TraineeStage.PreMedicalYear4 => "pre-med, fourth year",
        TraineeStage.AfterCollege => "between college and medical school",
        TraineeStage.MedicalYear1 => "medical school, first year (M1)",
        TraineeStage.MedicalYear2 => "medical school, second year (M2)",
        TraineeStage.MedicalYear3 => "medical school, third year (M3)",
        TraineeStage.MedicalYear4 => "medical school, fourth year (M4)",
        TraineeStage.ResidencyApplicant => "residency applicant",
        TraineeStage.InternationalGraduate => "graduate of a school outside the US and Canada",
        _ => throw new ArgumentOutOfRangeException(nameof(stage), stage, "No such stage."),
    };

    public static string Words(this PersonalValue value) => value.ToString().ToLowerInvariant();

    public static string Words(this FitPart part) => part switch
    {
        FitPart.Professional => "Professional alignment",
        FitPart.Compatibility => "Compatibility",
        FitPart.Availability => "Availability",
        _ => throw new ArgumentOutOfRangeException(nameof(part), part, "No such part."),
    };

    public static string Words(this FitCriterion criterion) => criterion switch
    {
        FitCriterion.Help => "What is needed and offered",
        FitCriterion.Style => "Communication style",
        FitCriterion.Values => "Ranked values",
        FitCriterion.FreeHours => "Shared free hours",
        FitCriterion.Rhythm => "How often to meet",
        FitCriterion.Formats => "How to meet",
        FitCriterion.Place => "An open place",
        FitCriterion.Promise => "Promise to answer",
        _ => criterion.ToString(),
    };

    /// <summary>The single flags set in <paramref name="flags"/>, in their order.</summary>
    public static IEnumerable<TFlags> Each<TFlags>(this TFlags flags)
        where TFlags : struct, Enum =>
        Enum.GetValues<TFlags>().Where(flag => Convert.ToInt32(flag, null) != 0 && flags.HasFlag(flag));

    /// <summary>"a, b and c".</summary>
    public static string Listed(IEnumerable<string> words)
    {
        var all = words.ToList();
        return all.Count <= 1 ? string.Concat(all) : $"{string.Join(", ", all.Take(all.Count - 1))} and {all[^1]}";
    }
}
