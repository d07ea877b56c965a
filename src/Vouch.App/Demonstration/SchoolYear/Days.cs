namespace Vouch.App.Demonstration.SchoolYear;

/// <summary>The days of a simulated year: what is to happen, in order, with a clock that stands where the year is.</summary>
internal sealed class Days
{
    public Days(DateTimeOffset startsAt, DateTimeOffset endsAt) => (StartsAt, EndsAt, Now) = (startsAt, endsAt, startsAt);

    private readonly PriorityQueue<Action, (DateTimeOffset At, int Number)> _ahead = new();
    private int _number;

    public DateTimeOffset StartsAt { get; }

    public DateTimeOffset EndsAt { get; }

    public DateTimeOffset Now { get; private set; }

    public DateOnly Today => DateOnly.FromDateTime(Now.UtcDateTime);

    /// <summary>What would come after the last day never happens.</summary>
    public void At(DateTimeOffset at, Action act)
    {
        if (at <= EndsAt)
        {
            _ahead.Enqueue(act, (at > Now ? at : Now, _number++));
        }
    }

    public void In(double days, Action act) => At(Now.AddDays(days), act);

    public void Live()
    {
        while (_ahead.TryDequeue(out var act, out var when))
        {
            Now = when.At;
            act();
        }

        Now = EndsAt;
    }
}
