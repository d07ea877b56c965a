namespace Vouch.App.Calendars;

/// <summary>
/// How much repeating one calendar may ask for, in days looked at: some two hundred entries of twenty-five years each. A bound on work that
/// is the same on every machine.
/// </summary>
internal sealed class RepetitionBudget
{
    private long _left = 2_000_000;

    public bool IsSpent => _left < 0;

    public bool Take(long days) => (_left -= days) >= 0;
}
