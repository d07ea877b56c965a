using Vouch.Domain.Mentors;
using Vouch.Domain.People;

namespace Vouch.App.Features.Mentors.Demonstration;

/// <summary>
/// Made-up mentors and trainees for the demonstration, tests and load. The same seed and number give the same people, apart from
/// their ids; each is marked fictional, so every page that shows one says so.
/// </summary>
public static class FictionalPeople
{
    private static readonly string[] Zones = ["America/New_York", "America/Chicago", "America/Denver", "America/Los_Angeles"];
    private static readonly string[] Languages = ["Spanish", "Mandarin", "Hindi", "Arabic", "French", "Portuguese", "Vietnamese", "Korean"];

    /// <param name="after">How many come before the first; numbers, and so addresses, go on from there.</param>
    public static IEnumerable<(Person Person, MentorProfile Profile)> Mentors(int seed, int count, DateTimeOffset now, int after = 0)
    {
        for (var number = after + 1; number <= after + count; number++)
        {
            var dice = new DemonstrationDice(HashCode(seed, number));
            var person = MakePerson(dice, Roles.Mentor, number, now);
            yield return (person, MentorProfile.Create(person.Id, MentorDetails(dice, person, now), now).Value);
        }
    }

    /// <inheritdoc cref="Mentors"/>
    public static IEnumerable<(Person Person, TraineeProfile Profile)> Trainees(int seed, int count, DateTimeOffset now, int after = 0)
    {
        for (var number = after + 1; number <= after + count; number++)
        {
            var dice = new DemonstrationDice(HashCode(seed, -number));
            var person = MakePerson(dice, Roles.Trainee, number, now);
            yield return (person, TraineeProfile.Create(person.Id, TraineeDetails(dice, person), now).Value);
        }
    }

    /// <summary>How the addresses of made-up people of a role begin.</summary>
    internal static string EmailStart(Roles role) => role == Roles.Mentor ? "mentor." : "trainee.";

    private static Person MakePerson(DemonstrationDice dice, Roles role, int number, DateTimeOffset now)
    {
        var name = FictionalNames.Person(dice);
        var person = Person.Create(
            role == Roles.Mentor ? $"Dr. {name}" : name, FictionalNames.Email(EmailStart(role), number), role, now, isFictional: true).Value;
        person.MoveTo(dice.Pick(Zones));
        return person;
    }

    private static MentorDetails MentorDetails(DemonstrationDice dice, Person person, DateTimeOffset now)
    {
        var specialty = dice.Pick(Specialty.All);
        var topics = dice.Some(FictionalTopics.Of(specialty.Family), 2, 4);
        var institution = FictionalNames.Institution(dice);
        return new()
        {
            Specialty = specialty.Code,
            Topics = topics,
            Institution = institution,
            Position = dice.Pick(Enum.GetValues<MentorPosition>()),
            Languages = ["English", .. dice.Some(Languages, 0, 2)],
            Offers = Flags(dice.Some(AllOffers, 2, 5)),
            Capacity = 1 + dice.Below(4),
            Rhythm = dice.Pick(Enum.GetValues<MeetingRhythm>()),
            Formats = MeetingFormats.Video | dice.Pick([MeetingFormats.None, MeetingFormats.Phone, MeetingFormats.InPerson]),
            Availability = Hours(dice, person),
            Promise = dice.Below(6) switch
            {
                0 => null,
                1 => ResponsePromise.WeeklyOn(dice.Pick([DayOfWeek.Friday, DayOfWeek.Saturday, DayOfWeek.Sunday])),
                var other => new ResponsePromise(other * other / 2),
            },
            Leaves = dice.Chance(8) ? [Leave(dice, now)] : [],
            Style = Style(dice),
            Values = dice.Some(Enum.GetValues<PersonalValue>(), 3, 5),
            About = $"I work in {specialty.Name.ToLowerInvariant()} and care most about {topics[0]}. "
                + (dice.Chance(50) ? "I like trainees who ask why." : "I like to start small and see where a question leads."),
            IsAccepting = dice.Chance(85),
        };
    }

    private static TraineeDetails TraineeDetails(DemonstrationDice dice, Person person)
    {
        var interests = dice.Some(Specialty.All, 1, 3);
        return new()
        {
            Stage = dice.Pick(Enum.GetValues<TraineeStage>()),
            Goals = $"I would like to find out whether {interests[0].Name.ToLowerInvariant()} is for me, and to take part in a study.",
            Interests = [.. interests.Select(specialty => specialty.Code)],
            Topics = dice.Some(FictionalTopics.Of(interests[0].Family), 1, 3),
            Needs = Needs(dice.Some([MentoringNeeds.Career, MentoringNeeds.Research, MentoringNeeds.Specialty, MentoringNeeds.Sponsor], 1, 3)),
            Rhythm = dice.Pick([MeetingRhythm.EveryTwoWeeks, MeetingRhythm.Monthly, MeetingRhythm.EveryTwoMonths]),
            Formats = MeetingFormats.Video | dice.Pick([MeetingFormats.None, MeetingFormats.Phone, MeetingFormats.InPerson]),
            Availability = Hours(dice, person),
            Style = Style(dice),
            Values = dice.Some(Enum.GetValues<PersonalValue>(), 3, 5),
        };
    }

    private static readonly Offers[] AllOffers = [.. Enum.GetValues<Offers>().Where(offer => offer != Offers.None)];

    private static Offers Flags(IEnumerable<Offers> offers) => offers.Aggregate(Offers.None, (all, offer) => all | offer);

    private static MentoringNeeds Needs(IEnumerable<MentoringNeeds> needs) => needs.Aggregate(MentoringNeeds.None, (all, need) => all | need);

    private static CommunicationStyle Style(DemonstrationDice dice)
    {
        return new(Slider(), Slider(), Slider(), Slider());
        int? Slider() => dice.Chance(10) ? null : 1 + dice.Below(5);
    }

    private static WeeklyAvailability Hours(DemonstrationDice dice, Person person) => new(
        person.TimeZone,
        [
            .. dice.Some(Enum.GetValues<DayOfWeek>(), 1, 3).Select(day =>
            {
                var from = dice.Pick([7, 12, 16, 17, 18, 19]);
                return new WeeklyHours(day, new(from, 0), new(from + 1 + dice.Below(3), 0));
            }),
        ]);

    private static Leave Leave(DemonstrationDice dice, DateTimeOffset now)
    {
        var first = DateOnly.FromDateTime(now.UtcDateTime).AddDays(dice.Below(60) - 10);
        return new(first, first.AddDays(6 + dice.Below(30)));
    }

    // The same on every machine and run, unlike System.HashCode.
    private static int HashCode(int seed, int number) => unchecked((seed * 1_000_003) ^ (number * 374_761_393));
}
