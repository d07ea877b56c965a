namespace Vouch.Domain.Letters.Checks.Claims;

/// <summary>
/// Whether a length of time lies between recorded days: exactly as far as the unit tells, or "over", "almost" and "at most" so long. One
/// end is a record the sentence speaks of, the other such a record or the first or last of the packet.
/// </summary>
internal sealed class DurationSupport(EvidenceBase evidence)
{
    public bool Holds(double length, string unit, Wording wording, IReadOnlyCollection<DateOnly> relevant)
    {
        var (days, slack) = unit switch
        {
            "day" => (1.0, 0.5),
            "week" => (7.0, 0.6),
            "month" => (30.44, 0.6),
            "year" => (365.25, 0.3),
            _ => (0.0, 0.0),
        };
        if (days == 0)
        {
            return false;
        }

        var known = evidence.RoughDays;
        if (known.Count == 0)
        {
            return false;
        }

        var ends = relevant.Append(known[0]).Append(known[^1]).ToList();
        return relevant.Any(a => ends.Exists(b => Fits(Math.Abs(b.DayNumber - a.DayNumber) / days, length, slack, wording)))
            || Fits((known[^1].DayNumber - known[0].DayNumber) / days, length, slack, wording)
            || (unit == "year" && evidence.BareYears.Any(a => evidence.BareYears.Any(b => b > a && Fits(b - a, length, 0, wording == Wording.AtLeast ? Wording.Exactly : wording))));
    }

    private static bool Fits(double actual, double claimed, double slack, Wording wording) => wording switch
    {
        Wording.AtLeast => actual >= claimed - (slack / 3) && actual <= (1.5 * claimed) + 1,
        Wording.AtMost => actual <= claimed + (slack / 3) && actual >= 0.5 * claimed,
        Wording.About => Math.Abs(actual - claimed) <= Math.Max(slack, 0.15 * claimed),
        _ => Math.Abs(actual - claimed) <= slack,
    };
}
