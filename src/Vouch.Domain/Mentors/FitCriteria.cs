using System.Globalization;

namespace Vouch.Domain.Mentors;

/// <summary>The judgement on each criterion: the share earned, or null when one of the two has not said, and the fact.</summary>
internal static class FitCriteria
{
    /// <summary>Shared free time that is plenty: more of it adds nothing.</summary>
    public const int PlentyMinutes = 120;

    public readonly record struct Finding(Share? Share, string Fact);

    public static Finding Judge(FitCriterion criterion, MentorProfile mentor, TraineeProfile trainee, DateOnly today) => criterion switch
    {
        FitCriterion.Specialty => JudgeSpecialty(mentor, trainee),
        FitCriterion.Topics => JudgeTopics(mentor, trainee),
        FitCriterion.Help => JudgeHelp(mentor, trainee),
        FitCriterion.Style => JudgeStyle(mentor.Style, trainee.Style),
        FitCriterion.Values => JudgeValues(mentor.Values, trainee.Values),
        FitCriterion.FreeHours => JudgeFreeHours(mentor.Availability, trainee.Availability, today),
        FitCriterion.Rhythm => JudgeRhythm(mentor.Rhythm, trainee.Rhythm),
        FitCriterion.Formats => JudgeFormats(mentor.Formats, trainee.Formats),
        FitCriterion.Place => JudgePlace(mentor, today),
        FitCriterion.Promise => JudgePromise(mentor.Promise),
        _ => throw new ArgumentOutOfRangeException(nameof(criterion), criterion, "No such criterion."),
    };

    // The first interest counts all; each later one a tenth less; a field of the same family half.
    private static Finding JudgeSpecialty(MentorProfile mentor, TraineeProfile trainee)
    {
        if (Specialty.Find(mentor.Specialty) is not { } own || trainee.Interests.Count == 0)
        {
            return new(null, "A specialty is missing on one side.");
        }

        for (var rank = 0; rank < trainee.Interests.Count; rank++)
        {
            if (trainee.Interests[rank] == own.Code)
            {
                return new(Share.Of(10 - rank, 10), rank == 0
                    ? $"{own.Name} is the trainee's first interest and the mentor's field."
                    : $"{own.Name} is among the trainee's interests and the mentor's field.");
            }
        }

        var neighbour = trainee.Interests.Select(code => Specialty.Find(code)!).FirstOrDefault(s => s.Family == own.Family);
        return neighbour is null
            ? new(Share.None, $"{own.Name} is not among the trainee's interests.")
            : new(Share.Half, $"{own.Name} is a neighbour of {neighbour.Name.ToLowerInvariant()}, an interest of the trainee.");
    }

    private static Finding JudgeTopics(MentorProfile mentor, TraineeProfile trainee)
    {
        if (mentor.Topics.Count == 0 || trainee.Topics.Count == 0)
        {
            return new(null, "Topics are missing on one side.");
        }

        var shared = mentor.Topics.Intersect(trainee.Topics, StringComparer.OrdinalIgnoreCase).ToList();
        var wanted = Math.Min(3, Math.Min(mentor.Topics.Count, trainee.Topics.Count));
        return shared.Count == 0
            ? new(Share.None, "No topic is named by both.")
            : new(Share.Of(shared.Count, wanted), $"Both name {MentoringWords.Listed(shared)}.");
    }

    private static Finding JudgeHelp(MentorProfile mentor, TraineeProfile trainee)
    {
        if (mentor.Offers == Offers.None || trainee.Needs == MentoringNeeds.None)
        {
            return new(null, "What is needed or offered is missing.");
        }

        var needs = trainee.Needs.Each().ToList();
        var met = needs.Where(need => (mentor.Offers & Answers(need)) != 0).ToList();
        var unmet = needs.Except(met).Select(need => need.Words()).ToList();
        return new(Share.Of(met.Count, needs.Count), (met.Count, unmet.Count) switch
        {
            (0, _) => $"The mentor does not offer {MentoringWords.Listed(unmet)}.",
            (_, 0) => $"The mentor offers what is needed: {MentoringWords.Listed(met.Select(need => need.Words()))}.",
            _ => $"The mentor offers {MentoringWords.Listed(met.Select(need => need.Words()))}, not {MentoringWords.Listed(unmet)}.",
        });
    }

    private static Offers Answers(MentoringNeeds need) => need switch
    {
        MentoringNeeds.Career => Offers.CareerTalk | Offers.InterviewPractice,
        MentoringNeeds.Research => Offers.Research,
        MentoringNeeds.Specialty => Offers.Shadowing | Offers.CareerTalk,
        MentoringNeeds.Wellbeing => Offers.Wellbeing,
        MentoringNeeds.Sponsor => Offers.Introductions | Offers.Letters,
        _ => Offers.None,
    };

    // The mean distance over the axes both set, out of the greatest distance.
    internal static Finding JudgeStyle(CommunicationStyle one, CommunicationStyle other)
    {
        var both = one.Axes().Zip(other.Axes()).Where(pair => pair.First.Answer is not null && pair.Second.Answer is not null).ToList();
        if (both.Count == 0)
        {
            return new(null, "A communication style is missing on one side.");
        }

        var greatest = both.Count * (CommunicationStyle.Highest - CommunicationStyle.Lowest);
        var distance = both.Sum(pair => Math.Abs(pair.First.Answer!.Value - pair.Second.Answer!.Value));
        var near = both.Count(pair => Math.Abs(pair.First.Answer!.Value - pair.Second.Answer!.Value) <= 1);
        return new(Share.Of(greatest - distance, greatest), (near, both.Count) switch
        {
            (1, 1) => "Close on the one style slider both have set.",
            (0, 1) => "Apart on the one style slider both have set.",
            (0, _) => $"Apart on all {both.Count} style sliders both have set.",
            _ when near == both.Count => $"Close on all {both.Count} style sliders both have set.",
            _ => $"Close on {near} of the {both.Count} style sliders both have set.",
        });
    }

    internal static Finding JudgeValues(IReadOnlyList<PersonalValue> one, IReadOnlyList<PersonalValue> other)
    {
        if (one.Count == 0 || other.Count == 0)
        {
            return new(null, "Ranked values are missing on one side.");
        }

        var shared = one.Where(other.Contains).Order().Select(value => value.Words()).ToList();
        return new(ValueRanking.Nearness(one, other), shared.Count == 0
            ? "No value is ranked by both."
            : $"Both rank {MentoringWords.Listed(shared)}.");
    }

    internal static Finding JudgeFreeHours(WeeklyAvailability? one, WeeklyAvailability? other, DateOnly today)
    {
        if (one is null || other is null)
        {
            return new(null, "Free hours are missing on one side.");
        }

        var minutes = WeeklyAvailability.SharedMinutes(one, other, today);
        return new(Share.Of(minutes, PlentyMinutes), minutes == 0
            ? "No free hour of the week is shared."
            : string.Create(CultureInfo.InvariantCulture, $"{minutes / 60.0:0.#} free hours a week are shared."));
    }

    internal static Finding JudgeRhythm(MeetingRhythm? one, MeetingRhythm? other)
    {
        if (one is not { } first || other is not { } second)
        {
            return new(null, "How often to meet is missing on one side.");
        }

        var steps = Math.Abs((int)first - (int)second);
        return new(Share.Of(4 - steps, 4), steps == 0
            ? $"Both would meet {first.Words()}."
            : $"One would meet {Sooner(first, second).Words()}, the other {Later(first, second).Words()}.");
    }

    private static MeetingRhythm Sooner(MeetingRhythm one, MeetingRhythm other) => one < other ? one : other;

    private static MeetingRhythm Later(MeetingRhythm one, MeetingRhythm other) => one < other ? other : one;

    internal static Finding JudgeFormats(MeetingFormats one, MeetingFormats other)
    {
        if (one == MeetingFormats.None || other == MeetingFormats.None)
        {
            return new(null, "How to meet is missing on one side.");
        }

        var shared = (one & other).Each().Select(format => format.Words()).ToList();
        return shared.Count == 0
            ? new(Share.None, "No way of meeting suits both.")
            : new(Share.Full, $"Both would meet {MentoringWords.Listed(shared)}.");
    }

    private static Finding JudgePlace(MentorProfile mentor, DateOnly today) => mentor switch
    {
        { IsAccepting: false } => new(Share.None, "The mentor takes no new trainees at present."),
        { OpenPlaces: <= 0 } => new(Share.None, "Every place is taken."),
        _ when mentor.LeaveOn(today) is { } leave => new(
            Share.None, string.Create(CultureInfo.InvariantCulture, $"The mentor is on leave until {leave.LastOn:MMMM d}.")),
        { OpenPlaces: 1 } => new(Share.Full, "One place is open."),
        _ => new(Share.Full, $"{mentor.OpenPlaces} places are open."),
    };

    private static Finding JudgePromise(ResponsePromise? promise) => promise is null
        ? new(null, "The mentor has not said how soon they answer.")
        : new(
            promise.Days switch
            {
                <= 3 => Share.Full,
                <= 7 => Share.Of(7, 10),
                <= 14 => Share.Of(4, 10),
                _ => Share.Of(1, 10),
            },
            $"The mentor answers {promise}.");
}
