namespace Vouch.Domain.Mentorships;

/// <summary>What a mentorship refuses as a whole; each part of it keeps its own list.</summary>
public static class MentorshipProblems
{
    public static readonly Problem OwnMentor =
        new("mentorship.own-mentor", "Nobody can be their own mentor. Choose somebody else.");

    public static readonly Problem HasEnded =
        new("mentorship.has-ended", "This mentorship has ended. Its record stays, but nothing can be added.");

    public static readonly Problem AlreadyPaused =
        new("mentorship.already-paused", "This mentorship is already paused.");

    public static readonly Problem NotPaused =
        new("mentorship.not-paused", "This mentorship is not paused.");

    public static readonly Problem PauseEndsInThePast =
        new("mentorship.pause-ends-in-the-past", "Choose a day after today, or leave the day open.", "Until");

    public static readonly Problem Frequency =
        new("mentorship.frequency", "Choose between every 7 days and every 120 days.", "MeetEveryDays");

    public static readonly Problem UsualDay =
        new("mentorship.usual-day", "Choose the first, second, third, fourth or last such day of a month.", "Nth");

    public static readonly Problem OnlyTheTraineeSays =
        new("mentorship.only-the-trainee-says", "What a mentor is to a trainee is for the trainee to say.");

    public static readonly Problem ThanksLength =
        new("mentorship.thanks-length", "Shorten the note to 2,000 characters.", "Thanks");
}
