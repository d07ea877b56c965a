namespace Vouch.Domain.Mentorships;

/// <summary>How the two keep the interval they agreed on.</summary>
/// <param name="State">Warning from 1.5 times the agreed days on, red from twice.</param>
/// <param name="Since">The day counted from: the last meeting held, or the start, or the end of a pause, whichever is latest.</param>
/// <param name="Days">Days since then.</param>
/// <param name="DueOn">When the next meeting is due.</param>
/// <param name="WarningOn">First day of the warning.</param>
/// <param name="RedOn">First day of red.</param>
public sealed record Cadence(CadenceState State, DateOnly Since, int Days, DateOnly DueOn, DateOnly WarningOn, DateOnly RedOn)
{
    public static Cadence Of(Mentorship mentorship, DateOnly? lastMetOn, DateOnly today)
    {
        var since = Latest(mentorship.StartedOn, lastMetOn, mentorship.ResumedOn);
        var every = mentorship.MeetEveryDays;
        var (warningOn, redOn) = (since.AddDays((every * 3 + 1) / 2), since.AddDays(every * 2));
        var state =
            mentorship.Status is not MentorshipStatus.Active ? CadenceState.Resting
            : today >= redOn ? CadenceState.Red
            : today >= warningOn ? CadenceState.Warning
            : CadenceState.OnTrack;
        return new(state, since, Math.Max(0, today.DayNumber - since.DayNumber), since.AddDays(every), warningOn, redOn);
    }

    private static DateOnly Latest(DateOnly first, params ReadOnlySpan<DateOnly?> others)
    {
        foreach (var other in others)
        {
            first = other > first ? other.Value : first;
        }

        return first;
    }
}
