namespace Vouch.Domain.Letters.Checks.Claims;

/// <summary>Whether a length of time lies between recorded days: exactly as far as the unit tells, or "over", "almost" and "at most" so long.</summary>
internal sealed class DurationSupport(EvidenceBase evidence)
{
    public bool Holds(double length, string unit, Wording wording)
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
        for (var i = 0; i < known.Count; i++)
        {
            for (var j = i + 1; j < known.Count; j++)
            {
                if (Fits((known[j].DayNumber - known[i].DayNumber) / days, length, slack, wording))
                {
                    return true;
                }
            }
        }

        return unit == "year" && evidence.BareYears.Any(a => evidence.BareYears.Any(b => b > a && Fits(b - a, length, 0, wording)));
    }

    private static bool Fits(double actual, double claimed, double slack, Wording wording) => wording switch
    {
        Wording.AtLeast => actual >= claimed - (slack / 3) && actual <= (1.5 * claimed) + 1,
        Wording.AtMost => actual <= claimed + (slack / 3) && actual >= 0.5 * claimed,
        Wording.About => Math.Abs(actual - claimed) <= Math.Max(slack, 0.15 * claimed),
        _ => Math.Abs(actual - claimed) <= slack,
    };
}
