namespace Vouch.Web.Look.Charts;

/// <summary>How many of one hundred dots are of each kind.</summary>
internal readonly record struct DotCounts(int Low, int Estimate, int High, bool HasInterval)
{
    /// <exception cref="ArgumentOutOfRangeException">A share is outside 0 to 1, or they are not in order.</exception>
    public static DotCounts Of(double value, double? low, double? high)
    {
        var (from, to) = (low ?? value, high ?? value);
        if (!(from >= 0 && from <= value && value <= to && to <= 1))
        {
            throw new ArgumentOutOfRangeException(nameof(value), value, "Shares lie in 0 to 1, and the estimate inside its interval.");
        }

        return new(InHundred(from), InHundred(value), InHundred(to), low is not null && high is not null);
    }

    public string ClassOf(int index) => index switch
    {
        _ when index < Low => "sure",
        _ when index < Estimate => "maybe",
        _ when index < High => "perhaps",
        _ => "empty-dot",
    };

    private static int InHundred(double share) => (int)Math.Round(share * 100, MidpointRounding.AwayFromZero);
}
