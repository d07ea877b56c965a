namespace Vouch.Domain.Mentors;

public static class MentorProblems
{
    public static readonly Problem UnknownSpecialty =
        new("mentor.unknown-specialty", "Choose a specialty from the list, or leave it empty.", "Specialty");

    public static readonly Problem TooManySpecialties =
        new("mentor.too-many-specialties", $"Name at most {TraineeProfile.MostInterests} different specialties.", "Interests");

    public static readonly Problem Topics =
        new("mentor.topics", $"Name at most {ProfileText.MostTopics} topics of at most {ProfileText.TopicLength} characters each.", "Topics");

    public static readonly Problem Institution =
        new("mentor.institution", "Write the institution in at most 160 characters.", "Institution");

    public static readonly Problem Languages =
        new("mentor.languages", "Name at most 12 languages of at most 40 characters each.", "Languages");

    public static readonly Problem About =
        new("mentor.about", $"Write at most {ProfileText.AboutLength:N0} characters about yourself.", "About");

    public static readonly Problem Goals =
        new("mentor.goals", $"Write at most {ProfileText.AboutLength:N0} characters about what you hope for.", "Goals");

    public static readonly Problem CapacityRange =
        new("mentor.capacity-range", $"Choose between 0 and {MentorProfile.MostPlaces} places.", "Capacity");

    public static readonly Problem Promise =
        new("mentor.promise", $"Promise an answer within 1 to {ResponsePromise.LongestDays} days, or in a weekly batch.", "PromiseDays");

    public static readonly Problem Leaves =
        new("mentor.leaves", "Give each leave a first and a last day, in that order, at most a year apart.", "Leaves");

    public static readonly Problem Style =
        new("mentor.style", "Set each slider between 1 and 5, or skip it.", "Style");

    public static readonly Problem Values =
        new("mentor.values", $"Rank at most {ValueRanking.Most} different values.", "Values");

    public static readonly Problem Availability =
        new("mentor.availability", "Choose a time zone from the list and hours that begin before they end.", "TimeZone");

    public static readonly Problem UnknownChoice =
        new("mentor.unknown-choice", "One of the choices is not on the list. Choose again.");

    public static readonly Problem NothingCounts =
        new("mentor.nothing-counts", "Let at least one criterion count.");

    public static readonly Problem NoPlaceLeft =
        new("mentor.no-place-left", "Every place with this mentor is taken. Raise the number of places first, or decline for now.");

    public static Problem CapacityBelowTaken(int taken) =>
        new("mentor.capacity-below-taken", $"You are mentoring {taken} now, so you need at least {taken} places.", "Capacity");

    public static Problem CapacityBelowHeld(int places) => new(
        "mentor.capacity-below-held",
        $"Somebody who waited for you has just been offered a place, so you need {places} places for the next days. Stop welcoming requests to end that offer.",
        "Capacity");

    public static Problem HoursUnread(DayOfWeek day) =>
        new("mentor.hours-unread", $"Write the hours for {day} like 7-8, 17:30-20, on a 24-hour clock.", day.ToString());
}
