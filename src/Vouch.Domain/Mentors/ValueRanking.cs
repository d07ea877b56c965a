namespace Vouch.Domain.Mentors;

/// <summary>How near two rankings of values are.</summary>
public static class ValueRanking
{
    public const int Most = 5;

    public static bool IsValid(IReadOnlyList<PersonalValue> ranked) =>
        ranked.Count <= Most && ranked.Distinct().Count() == ranked.Count && ranked.All(Enum.IsDefined);

    /// <summary>
    /// Shared values earn the smaller of the two points their ranks give (5 for first … 1 for fifth), out of what the
    /// shorter ranking could earn. The same from both sides; 1 when the rankings agree, 0 when they share nothing.
    /// </summary>
    public static Share Nearness(IReadOnlyList<PersonalValue> one, IReadOnlyList<PersonalValue> other)
    {
        ArgumentNullException.ThrowIfNull(one);
        ArgumentNullException.ThrowIfNull(other);
        var earned = one.Where(other.Contains).Sum(value => Math.Min(Points(one, value), Points(other, value)));
        var possible = Enumerable.Range(0, Math.Min(one.Count, other.Count)).Sum(rank => Most - rank);
        return possible == 0 ? Share.None : Share.Of(earned, possible);
    }

    private static int Points(IReadOnlyList<PersonalValue> ranked, PersonalValue value)
    {
        for (var rank = 0; rank < ranked.Count; rank++)
        {
            if (ranked[rank] == value)
            {
                return Most - rank;
            }
        }

        return 0;
    }
}
