namespace Vouch.Domain.Mentors;

/// <content>Silence, measured on the mentor's own promise.</content>
public sealed partial class MentorRequest
{
    /// <summary>Days after a broken promise before a request expires, so that none hangs for ever.</summary>
    public const int DaysOfGrace = 14;

    /// <summary>The last day on which an answer keeps the mentor's promise.</summary>
    public DateOnly AnswerDueOn(MentorProfile mentor, TimeZoneInfo mentorZone) =>
        mentor.PromiseOrDefault.AnswerDueOn(LocalDay(RequestedAt, mentorZone), mentor.Leaves);

    /// <summary>
    /// Whether to remind the mentor: their promise has lapsed, they are not on leave, and nobody has reminded them. Marks
    /// the request so that it happens once.
    /// </summary>
    public bool NudgeIfLapsed(MentorProfile mentor, TimeZoneInfo mentorZone, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(mentor);
        var today = LocalDay(now, mentorZone);
        if (!IsOpen || NudgedAt is not null || mentor.LeaveOn(today) is not null || today <= AnswerDueOn(mentor, mentorZone))
        {
            return false;
        }

        NudgedAt = now;
        return true;
    }

    /// <summary>Closes a request that waited two weeks past the promise and was reminded of. Days of leave do not count.</summary>
    public bool ExpireIfForgotten(MentorProfile mentor, TimeZoneInfo mentorZone, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(mentor);
        var today = LocalDay(now, mentorZone);
        if (!IsOpen || NudgedAt is null || mentor.LeaveOn(today) is not null
            || today <= new ResponsePromise(DaysOfGrace).AnswerDueOn(AnswerDueOn(mentor, mentorZone), mentor.Leaves))
        {
            return false;
        }

        Close(MentorRequestStatus.Expired, now);
        return true;
    }

    private static DateOnly LocalDay(DateTimeOffset time, TimeZoneInfo zone) =>
        DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(time, zone).DateTime);
}
