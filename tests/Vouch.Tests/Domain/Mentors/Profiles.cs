using CsCheck;
using Vouch.Domain.Mentors;

namespace Vouch.Tests.Domain.Mentors;

/// <summary>Profiles to test with: a complete pair, and generators of any profile a person could fill in.</summary>
internal static class Profiles
{
    public static readonly DateTimeOffset Now = new(2026, 3, 2, 15, 0, 0, TimeSpan.Zero);
    public static readonly DateOnly Today = new(2026, 3, 2);
    public static readonly PersonId MentorId = PersonId.New(Now);
    public static readonly PersonId TraineeId = PersonId.New(Now);

    private static readonly string[] SomeTopics = ["Heart failure", "Imaging", "Sleep", "Ethics", "Sepsis"];
    private static readonly string[] Zones =
        ["America/New_York", "America/Los_Angeles", "Asia/Kolkata", "Pacific/Auckland", "Europe/Paris"];

    public static readonly MentorDetails Complete = new()
    {
        Specialty = "cardiology",
        Topics = ["Heart failure", "Imaging"],
        Institution = "Lakeside University",
        Position = MentorPosition.Attending,
        Languages = ["English", "Spanish"],
        Offers = Offers.CareerTalk | Offers.Research | Offers.Letters,
        Capacity = 2,
        Rhythm = MeetingRhythm.Monthly,
        Formats = MeetingFormats.Video,
        Availability = new("America/Chicago", [new(DayOfWeek.Tuesday, new(17, 0), new(19, 0))]),
        Promise = new(3),
        Style = new(2, 3, 4, 1),
        Values = [PersonalValue.Curiosity, PersonalValue.Teaching],
    };

    public static readonly TraineeDetails CompleteTrainee = new()
    {
        Stage = TraineeStage.PreMedicalYear3,
        Interests = ["cardiology", "neurology"],
        Topics = ["heart failure", "Imaging"],
        Needs = MentoringNeeds.Career | MentoringNeeds.Research,
        Rhythm = MeetingRhythm.Monthly,
        Formats = MeetingFormats.Video | MeetingFormats.Phone,
        Availability = new("America/New_York", [new(DayOfWeek.Tuesday, new(18, 0), new(20, 0))]),
        Style = new(2, 3, 4, 1),
        Values = [PersonalValue.Curiosity, PersonalValue.Teaching],
    };

    public static readonly Gen<TraineeDetails> AnyTrainee =
        from interests in Gen.Shuffle(Specialty.All.Select(s => s.Code).ToArray(), 0, TraineeProfile.MostInterests)
        from topics in Topics()
        from needs in Gen.Int[0, 31]
        from shared in Shared()
        select new TraineeDetails
        {
            Interests = interests,
            Topics = topics,
            Needs = (MentoringNeeds)needs,
            Rhythm = shared.Rhythm,
            Formats = shared.Formats,
            Availability = shared.Availability,
            Style = shared.Style,
            Values = shared.Values,
        };

    public static readonly Gen<MentorDetails> AnyMentor =
        from specialty in Gen.Int[-1, Specialty.All.Count - 1].Select(i => i < 0 ? null : Specialty.All[i].Code)
        from topics in Topics()
        from offers in Gen.Int[0, 127]
        from capacity in Gen.Int[0, 4]
        from days in Gen.Int[0, 30]
        from shared in Shared()
        from accepting in Gen.Bool
        select new MentorDetails
        {
            Specialty = specialty,
            Topics = topics,
            Offers = (Offers)offers,
            Capacity = capacity,
            Promise = days == 0 ? null : new(days),
            Rhythm = shared.Rhythm,
            Formats = shared.Formats,
            Availability = shared.Availability,
            Style = shared.Style,
            Values = shared.Values,
            IsAccepting = accepting,
        };

    public static MentorProfile Mentor(MentorDetails? details = null, PersonId? id = null) =>
        MentorProfile.Create(id ?? MentorId, details ?? Complete, Now).Value;

    public static TraineeProfile Trainee(TraineeDetails? details = null, PersonId? id = null) =>
        TraineeProfile.Create(id ?? TraineeId, details ?? CompleteTrainee, Now).Value;

    private static Gen<string[]> Topics() =>
        Gen.Shuffle(SomeTopics, 0, 5);

    private static Gen<(MeetingRhythm? Rhythm, MeetingFormats Formats, WeeklyAvailability? Availability,
        CommunicationStyle Style, PersonalValue[] Values)> Shared() =>
        from rhythm in Gen.Int[-1, 4]
        from formats in Gen.Int[0, 15]
        from availability in Availability
        from style in Gen.Int[0, 5].Array[4]
        from values in Gen.Shuffle(Enum.GetValues<PersonalValue>(), 0, ValueRanking.Most)
        select (
            rhythm < 0 ? (MeetingRhythm?)null : (MeetingRhythm)rhythm,
            (MeetingFormats)formats,
            (WeeklyAvailability?)(availability.Hours.Count == 0 ? null : availability),
            new CommunicationStyle(Answer(style[0]), Answer(style[1]), Answer(style[2]), Answer(style[3])),
            values);

    public static Gen<WeeklyAvailability> Availability =>
        from zone in Gen.Int[0, Zones.Length - 1].Select(i => Zones[i])
        from hours in (from day in Gen.Int[0, 6]
                       from start in Gen.Int[0, 22]
                       from length in Gen.Int[1, 5]
                       let end = Math.Min(start + length, 24)
                       select new WeeklyHours((DayOfWeek)day, new(start, 0), new(end % 24, 0))).Array[0, 6]
        select new WeeklyAvailability(zone, hours);

    private static int? Answer(int slider) => slider == 0 ? null : slider;
}
