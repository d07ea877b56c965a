namespace Vouch.Domain.Mentors;

/// <content>Silence, measured on the mentor's own promise.</content>
public sealed partial class MentorRequest
{
    /// <summary>The last day on which an answer keeps the mentor's promise.</summary>
    public DateOnly AnswerDueOn(MentorProfile mentor, TimeZoneInfo mentorZone) =>
        mentor.PromiseOrDefault.AnswerDueOn(LocalDay(RequestedAt, mentorZone), mentor.Leaves);

    /// <summary>The day on which the request is closed and the next choice asked, if no answer comes.</summary>
    public DateOnly PassOnOn(MentorProfile mentor, TimeZoneInfo mentorZone, RequestPacing? pacing = null)
    {
        pacing ??= RequestPacing.Usual;
        var planned = pacing.RemindOn(mentor, LocalDay(RequestedAt, mentorZone));
        return pacing.PassOnOn(mentor, NudgedAt is { } nudged && LocalDay(nudged, mentorZone) is var day && day > planned ? day : planned);
    }

    /// <summary>
    /// Whether to remind the mentor: their promise has lapsed, they are not on leave, and nobody has reminded them. Marks
    /// the request so that it happens once.
    /// </summary>
    public bool NudgeIfLapsed(MentorProfile mentor, TimeZoneInfo mentorZone, DateTimeOffset now, RequestPacing? pacing = null)
    {
        ArgumentNullException.ThrowIfNull(mentor);
        var today = LocalDay(now, mentorZone);
        if (!IsOpen || NudgedAt is not null || mentor.LeaveOn(today) is not null
            || today < (pacing ?? RequestPacing.Usual).RemindOn(mentor, LocalDay(RequestedAt, mentorZone)))
        {
            return false;
        }

        NudgedAt = now;
        return true;
    }

    /// <summary>Closes a request that was reminded of and is still silent days later, so that it holds nobody up. Days of leave do not count.</summary>
    public bool ExpireIfForgotten(MentorProfile mentor, TimeZoneInfo mentorZone, DateTimeOffset now, RequestPacing? pacing = null)
    {
        ArgumentNullException.ThrowIfNull(mentor);
        var today = LocalDay(now, mentorZone);
        if (!IsOpen || NudgedAt is null || mentor.LeaveOn(today) is not null || today < PassOnOn(mentor, mentorZone, pacing))
        {
            return false;
        }

        Close(MentorRequestStatus.Expired, now);
        return true;
    }

    private static DateOnly LocalDay(DateTimeOffset time, TimeZoneInfo zone) =>
        DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(time, zone).DateTime);
}
