using Vouch.Domain.Mentors;

namespace Vouch.App.Demonstration;

/// <summary>What the people of the case say of themselves.</summary>
internal static class CastProfiles
{
    public const string Specialty = "neurology";

    private const string Hospital = "Cedar Point University Hospital";

    private static readonly WeeklyAvailability Evenings = new(
        Cast.TimeZone, [new(DayOfWeek.Tuesday, new(17, 0), new(19, 0)), new(DayOfWeek.Thursday, new(17, 0), new(19, 0))]);

    public static TraineeDetails Maya(TraineeStage stage) => new()
    {
        Stage = stage,
        Goals = "I want to find out whether neurology is for me, take part in a clinical study, and learn to write about it.",
        Interests = [Specialty],
        Topics = ["stroke", "health services research"],
        Needs = MentoringNeeds.Career | MentoringNeeds.Research | MentoringNeeds.Specialty,
        Rhythm = MeetingRhythm.Monthly,
        Formats = MeetingFormats.Video | MeetingFormats.InPerson,
        Availability = Evenings,
        Style = new(3, 4, 4, 3),
        Values = [PersonalValue.Curiosity, PersonalValue.Candor, PersonalValue.Teaching, PersonalValue.Service],
    };

    public static TraineeDetails Newcomer(string goals) => new()
    {
        Stage = TraineeStage.PreMedicalYear2,
        Goals = goals,
        Interests = [Specialty, "psychiatry"],
        Topics = ["sleep", "first-generation students"],
        Needs = MentoringNeeds.Career | MentoringNeeds.Wellbeing,
        Rhythm = MeetingRhythm.Monthly,
        Formats = MeetingFormats.Video,
        Availability = Evenings,
        Style = new(4, 3, 4, 4),
        Values = [PersonalValue.Patience, PersonalValue.Teaching, PersonalValue.Balance],
    };

    public static MentorDetails Elmworth => new()
    {
        Specialty = Specialty,
        Topics = ["stroke", "health services research", "medical education"],
        Institution = Hospital,
        Position = MentorPosition.Professor,
        Languages = ["English", "Spanish"],
        Offers = Offers.CareerTalk | Offers.Research | Offers.Letters | Offers.Introductions,
        Capacity = 3,
        Rhythm = MeetingRhythm.Monthly,
        Formats = MeetingFormats.Video | MeetingFormats.InPerson,
        Availability = Evenings,
        Promise = new(5),
        Style = new(3, 4, 4, 3),
        Values = [PersonalValue.Curiosity, PersonalValue.Candor, PersonalValue.Teaching, PersonalValue.Craft],
        About = "I run a small stroke registry and care about the hours before somebody reaches us. I like trainees who ask why.",
    };

    /// <summary>The other mentors of the case, each a little different.</summary>
    public static MentorDetails Colleague(int number) => new()
    {
        Specialty = number % 2 == 0 ? "internal-medicine" : Specialty,
        Topics = number switch
        {
            1 => ["epilepsy", "medical education"],
            2 => ["hospital medicine", "quality improvement"],
            3 => ["sleep", "ethics"],
            _ => ["clinical trials", "health services research"],
        },
        Institution = number % 2 == 0 ? "Alder Bay Medical Center" : Hospital,
        Position = number == 2 ? MentorPosition.ProgramDirector : MentorPosition.Attending,
        Languages = ["English"],
        Offers = Offers.CareerTalk | Offers.Shadowing | Offers.Letters,
        Capacity = 4,
        Rhythm = MeetingRhythm.EveryTwoMonths,
        Formats = MeetingFormats.Video | MeetingFormats.Phone,
        Availability = new(Cast.TimeZone, [new(DayOfWeek.Wednesday, new(12, 0), new(14, 0)), new(DayOfWeek.Thursday, new(16, 0), new(18, 0))]),
        Promise = new(2 + number),
        Style = new(2 + (number % 3), 3, 3, 2),
        Values = [PersonalValue.Integrity, PersonalValue.Collaboration, PersonalValue.Service],
        About = "I remember who took time for me, and would like to pass it on.",
    };
}
