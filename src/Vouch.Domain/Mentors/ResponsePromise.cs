namespace Vouch.Domain.Mentors;

/// <summary>
/// When a mentor says they answer: within some days, or once a week on a day they keep for it. Silence is measured
/// against this, not against a rule of ours.
/// </summary>
/// <param name="Days">The longest wait in days; 7 when answers come in a weekly batch.</param>
/// <param name="BatchDay">The day of the weekly batch, when there is one.</param>
public sealed record ResponsePromise(int Days, DayOfWeek? BatchDay = null)
{
    public const int LongestDays = 30;

    /// <summary>What we measure against when a mentor has said nothing.</summary>
    public static readonly ResponsePromise Unsaid = new(7);

    public static ResponsePromise WeeklyOn(DayOfWeek day) => new(7, day);

    public bool IsValid() => BatchDay is null ? Days is >= 1 and <= LongestDays : Days == 7 && Enum.IsDefined(BatchDay.Value);

    /// <summary>The last day on which an answer still keeps the promise. Days of leave do not count.</summary>
    public DateOnly AnswerDueOn(DateOnly askedOn, IReadOnlyList<Leave> leaves)
    {
        ArgumentNullException.ThrowIfNull(leaves);
        var day = askedOn;
        var waited = 0;
        while (true)
        {
            day = day.AddDays(1);
            if (leaves.Any(leave => leave.Includes(day)))
            {
                continue;
            }

            waited++;
            if (BatchDay is { } batch ? day.DayOfWeek == batch : waited == Days)
            {
                return day;
            }
        }
    }

    public override string ToString() => BatchDay is { } day
        ? $"in one sitting every {day}"
        : Days == 1 ? "within a day" : $"within {Days} days";
}
