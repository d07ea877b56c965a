namespace Vouch.Domain.Mentors;

/// <summary>How a reason reads to the mentor who chooses it, and to the trainee who is told.</summary>
public static class DeclineReasons
{
    /// <summary>In the mentor's voice, as a choice.</summary>
    public static string Choice(this DeclineReason reason) => reason switch
    {
        DeclineReason.NoTime => "I do not have the time you deserve",
        DeclineReason.NotMyField => "Someone closer to your field would help you more",
        DeclineReason.LaterPerhaps => "Not now; please ask me again in a few months",
        DeclineReason.ConflictOfInterest => "I evaluate you, or have another conflict of interest",
        DeclineReason.AwayFromWork => "I am away from work for a while",
        DeclineReason.Other => "Another reason",
        _ => throw new ArgumentOutOfRangeException(nameof(reason), reason, "No such reason."),
    };

    /// <summary>What the trainee reads, as a colleague would say it.</summary>
    public static string ToTrainee(this DeclineReason reason, string mentorName) => reason switch
    {
        DeclineReason.NoTime =>
            $"{mentorName} would rather say no now than give you half the time you deserve. That is about a full calendar, not about you.",
        DeclineReason.NotMyField =>
            $"{mentorName} read your request and thinks that someone closer to your field would help you more.",
        DeclineReason.LaterPerhaps =>
            $"{mentorName} cannot start now, and would like you to ask again in a few months.",
        DeclineReason.ConflictOfInterest =>
            $"{mentorName} has, or may come to have, a part in judging your work, and so should not be your mentor as well.",
        DeclineReason.AwayFromWork =>
            $"{mentorName} is away from work for a while and does not want to keep you waiting.",
        DeclineReason.Other =>
            $"{mentorName} read your request and cannot take it on.",
        _ => throw new ArgumentOutOfRangeException(nameof(reason), reason, "No such reason."),
    };

    /// <summary>What to do next.</summary>
    public static string NextStep(this DeclineReason reason) => reason switch
    {
        DeclineReason.NotMyField => "Look at the topics in your profile: the more exact they are, the better the people we can show you.",
        DeclineReason.LaterPerhaps => "Put a date three months from now in your calendar, and ask someone else in the meantime.",
        _ => "Most people who found a mentor asked more than one person. Here is who else would suit you.",
    };
}
