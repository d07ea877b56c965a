namespace Vouch.Domain.Mentors;

/// <summary>When a request without an answer is reminded of, and when the next choice is asked instead. A mentor's own promise comes first.</summary>
/// <param name="ReminderDays">Days before the one reminder, when the mentor has promised nothing longer.</param>
/// <param name="PassOnDays">Days before the request is passed on; more than <paramref name="ReminderDays"/>.</param>
public sealed record RequestPacing(int ReminderDays, int PassOnDays)
{
    public static readonly RequestPacing Usual = new(3, 7);

    /// <summary>The day of the reminder: never before the mentor's own promise has lapsed. Days of leave do not count.</summary>
    public DateOnly RemindOn(MentorProfile mentor, DateOnly askedOn)
    {
        ArgumentNullException.ThrowIfNull(mentor);
        var usual = After(ReminderDays, askedOn, mentor);
        return mentor.Promise is { } promise && After(1, promise.AnswerDueOn(askedOn, mentor.Leaves), mentor) is var lapsed && lapsed > usual ? lapsed : usual;
    }

    /// <summary>The day on which the next choice is asked, when the mentor was reminded on <paramref name="remindedOn"/>.</summary>
    public DateOnly PassOnOn(MentorProfile mentor, DateOnly remindedOn)
    {
        ArgumentNullException.ThrowIfNull(mentor);
        return After(PassOnDays - ReminderDays, remindedOn, mentor);
    }

    private static DateOnly After(int days, DateOnly day, MentorProfile mentor) => new ResponsePromise(days).AnswerDueOn(day, mentor.Leaves);
}
