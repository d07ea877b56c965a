namespace Vouch.Engine.Portfolio;

/// <summary>Expected value of a given list.</summary>
public static class PortfolioValue
{
    /// <summary>Returns the expected value of the best program that admits the applicant.</summary>
    /// <param name="admission">Chance of admission, best program first; each in [0, 1].</param>
    /// <param name="value">Value of each program, falling, none below <paramref name="outside"/>; same length.</param>
    /// <param name="outside">Value of ending with nothing.</param>
    /// <returns>The expected value; <paramref name="outside"/> for an empty list.</returns>
    /// <remarks>Runs in O(n), allocates nothing. Admissions are taken as independent.</remarks>
    /// <exception cref="ArgumentException">The spans differ in length.</exception>
    public static double Expected(ReadOnlySpan<double> admission, ReadOnlySpan<double> value, double outside = 0)
    {
        if (admission.Length != value.Length)
        {
            throw new ArgumentException("One value is needed for each program.", nameof(value));
        }

        double expected = 0, noneYet = 1;
        for (int i = 0; i < admission.Length; i++)
        {
            expected += noneYet * admission[i] * value[i];
            noneYet *= 1 - admission[i];
        }

        return expected + (noneYet * outside);
    }

    /// <summary>Returns the expected value of a set in a problem, whatever the order in which it is given.</summary>
    /// <remarks>O(k log k + k S) for k programs and S states. Programs worth no more than the outside value count for nothing.</remarks>
    public static double Of(PortfolioProblem problem, IEnumerable<int> chosen)
    {
        var solver = new GainTable(DenseProblem.From(problem));
        solver.Set([.. chosen]);
        return solver.Value;
    }

    /// <summary>Returns the cost of a set: each group by its own schedule.</summary>
    public static double Cost(PortfolioProblem problem, IEnumerable<int> chosen)
    {
        var dense = DenseProblem.From(problem);
        var counts = new int[dense.Fees.Length];
        foreach (int program in chosen)
        {
            counts[dense.Group[program]]++;
        }

        return dense.Cost(counts);
    }
}
