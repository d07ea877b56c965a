namespace Vouch.Engine.Portfolio;

/// <summary>
/// The exact list for independent admissions when all applications cost the same: for every length at once, because the best
/// list of k + 1 contains the best list of k.
/// </summary>
/// <remarks>H. Chade and L. Smith, "Simultaneous search", Econometrica 74 (2006); the constant-time update of each step after M. Kapur
/// and S.-P. Hong, "The college application problem" (2022).</remarks>
public static class ChadeSmith
{
    /// <summary>Returns the programs in the order in which they join the best list.</summary>
    /// <param name="chance">Chance of each program, independent, each in [0, 1].</param>
    /// <param name="value">Value of each program above the outside value; programs at or below 0 never join.</param>
    /// <param name="limit">Most programs.</param>
    /// <returns>Each program that joins, with the expected value of the list so far; ties go to the smaller index.</returns>
    /// <remarks>O(n · limit).</remarks>
    /// <exception cref="ArgumentException">The spans differ in length.</exception>
    public static IReadOnlyList<(int Program, double Value)> Solve(ReadOnlySpan<double> chance, ReadOnlySpan<double> value, int limit)
    {
        if (chance.Length != value.Length)
        {
            throw new ArgumentException("One value is needed for each program.", nameof(value));
        }

        int count = chance.Length;
        var worth = value.ToArray();
        var taken = new bool[count];
        var order = new List<(int, double)>();
        double total = 0;
        while (order.Count < limit)
        {
            int best = Best(chance, worth, taken);
            if (best < 0)
            {
                break;
            }

            taken[best] = true;
            total += chance[best] * worth[best];
            order.Add((best, total));
            double discount = chance[best] * worth[best], keep = 1 - chance[best];
            for (int i = 0; i < count; i++)
            {
                // Below the new program its seat is only needed when it refuses; above it, its value is what one gives up.
                bool below = value[i] < value[best] || (value[i] == value[best] && i > best);
                worth[i] = below ? worth[i] * keep : worth[i] - discount;
            }
        }

        return order;
    }

    private static int Best(ReadOnlySpan<double> chance, ReadOnlySpan<double> worth, ReadOnlySpan<bool> taken)
    {
        int best = -1;
        double gain = 0;
        for (int i = 0; i < chance.Length; i++)
        {
            if (!taken[i] && chance[i] * worth[i] > gain)
            {
                best = i;
                gain = chance[i] * worth[i];
            }
        }

        return best;
    }
}
