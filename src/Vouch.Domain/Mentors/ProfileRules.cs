namespace Vouch.Domain.Mentors;

/// <summary>What holds for the parts both kinds of profile share.</summary>
internal static class ProfileRules
{
    private const int AllFormats =
        (int)(MeetingFormats.Video | MeetingFormats.Phone | MeetingFormats.InPerson | MeetingFormats.Writing);

    public static Problem? Check(
        WeeklyAvailability? availability,
        CommunicationStyle style,
        IReadOnlyList<PersonalValue> values,
        MeetingRhythm? rhythm,
        MeetingFormats formats) =>
        availability?.IsValid() == false ? MentorProblems.Availability
        : !style.IsValid() ? MentorProblems.Style
        : !ValueRanking.IsValid(values) ? MentorProblems.Values
        : rhythm is { } known && !Enum.IsDefined(known) ? MentorProblems.UnknownChoice
        : ((int)formats & ~AllFormats) != 0 ? MentorProblems.UnknownChoice
        : null;
}
