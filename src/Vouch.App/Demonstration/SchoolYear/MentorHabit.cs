using Vouch.App.Features.Mentors.Demonstration;
using Vouch.Domain.Mentors;

namespace Vouch.App.Demonstration.SchoolYear;

/// <summary>How a mentor really behaves, whatever their profile promises.</summary>
/// <param name="Share">How much of the promised time an answer usually takes; above 1 the promise is broken.</param>
/// <param name="AnswersPercent">How many questions they answer at all.</param>
/// <param name="KeepsPercent">How many meetings they keep.</param>
/// <param name="AgreesPercent">How many trainees they take while a place is free.</param>
/// <param name="CelebratesPercent">How often they write down what went well.</param>
/// <param name="Quiet">Days of the year on which nothing is heard of them although they are not on leave.</param>
internal sealed record MentorHabit(
    double Share, int AnswersPercent, int KeepsPercent, int AgreesPercent, int CelebratesPercent, (int From, int Through)? Quiet)
{
    /// <summary>Most keep their promise; some are slow; a few fall silent for a season, and one in twenty-five hardly answers.</summary>
    public static MentorHabit Draw(DemonstrationDice dice) => dice.Below(100) switch
    {
        < 36 => new(0.35, 100, 96, 88, 30, null),
        < 72 => new(0.8, 98, 91, 78, 20, null),
        < 88 => new(1.9, 92, 80, 70, 10, null),
        < 96 => new(0.7, 96, 88, 80, 20, Season(dice)),
        _ => new(1.6, 25, 70, 60, 0, null),
    };

    public bool IsQuiet(int day) => Quiet is { } quiet && quiet.From <= day && day <= quiet.Through;

    /// <summary>Days until they answer what was asked on a day; null when they never do. Leave and silence are waited out.</summary>
    public double? AnswersAfter(DateOnly asked, int day, MentorProfile profile, DemonstrationDice dice)
    {
        if (!dice.Chance(AnswersPercent))
        {
            return null;
        }

        var promised = profile.PromiseOrDefault.AnswerDueOn(asked, profile.Leaves).DayNumber - asked.DayNumber;
        var days = promised * Share * (0.5 + (dice.Below(100) / 100.0));
        while (profile.LeaveOn(asked.AddDays((int)days)) is not null || IsQuiet(day + (int)days))
        {
            days++;
        }

        return days;
    }

    private static (int From, int Through) Season(DemonstrationDice dice)
    {
        var from = 120 + dice.Below(200);
        return (from, from + 50 + dice.Below(60));
    }
}
