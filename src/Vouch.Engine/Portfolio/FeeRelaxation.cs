namespace Vouch.Engine.Portfolio;

/// <summary>
/// The most that linear gains can bring, net of the price of money, when programs may be taken in part: once under the count limit alone,
/// once under the budget alone. No whole list brings more than the smaller of the two.
/// </summary>
internal static class FeeRelaxation
{
    /// <summary>Maximizes gains · shares − price × cost.</summary>
    /// <param name="problem">Limit, budget, fees, price.</param>
    /// <param name="gains">Gain of each program, at least 0.</param>
    /// <returns>The maximum of the tighter relaxation, and shares that reach it.</returns>
    public static (double Most, double[] Shares) Maximize(DenseProblem problem, ReadOnlySpan<double> gains)
    {
        var offers = Offers(problem, gains);
        var counted = ByCount(problem, offers);
        if (double.IsPositiveInfinity(problem.Budget))
        {
            return counted;
        }

        var paid = ByMoney(problem, offers);
        return paid.Most < counted.Most ? paid : counted;
    }

    /// <summary>In each group the best program meets the cheapest fee: no other pairing costs less for the same programs.</summary>
    private static List<Offer> Offers(DenseProblem problem, ReadOnlySpan<double> gains)
    {
        var byGroup = new List<(int Program, double Gain)>[problem.Fees.Length];
        for (int g = 0; g < byGroup.Length; g++)
        {
            byGroup[g] = [];
        }

        for (int p = 0; p < gains.Length; p++)
        {
            if (gains[p] > 0)
            {
                byGroup[problem.Group[p]].Add((p, gains[p]));
            }
        }

        var offers = new List<Offer>();
        for (int g = 0; g < byGroup.Length; g++)
        {
            byGroup[g].Sort((a, b) => b.Gain.CompareTo(a.Gain));
            double[] fees = CheapestFirst(problem.Fees[g], byGroup[g].Count);
            for (int k = 0; k < fees.Length; k++)
            {
                double net = byGroup[g][k].Gain - (problem.Price * fees[k]);
                if (net > 0)
                {
                    offers.Add(new(byGroup[g][k].Program, net, fees[k]));
                }
            }
        }

        return offers;
    }

    private static (double Most, double[] Shares) ByCount(DenseProblem problem, List<Offer> offers)
    {
        var shares = new double[problem.Programs];
        double most = 0;
        foreach (var offer in offers.OrderByDescending(o => o.Net).Take(problem.Limit))
        {
            most += offer.Net;
            shares[offer.Program] = 1;
        }

        return (most, shares);
    }

    private static (double Most, double[] Shares) ByMoney(DenseProblem problem, List<Offer> offers)
    {
        var shares = new double[problem.Programs];
        double most = 0, left = problem.Budget;
        foreach (var offer in offers.OrderByDescending(o => o.Net / Math.Max(o.Fee, 1e-12)))
        {
            double share = offer.Fee <= left ? 1 : left / offer.Fee;
            most += share * offer.Net;
            shares[offer.Program] = share;
            left -= share * offer.Fee;
            if (share < 1)
            {
                break;
            }
        }

        return (most, shares);
    }

    private static double[] CheapestFirst(FeeSchedule schedule, int count)
    {
        var fees = new List<double>();
        for (int k = 1; k <= count && schedule.FeeOf(k) < double.PositiveInfinity; k++)
        {
            fees.Add(schedule.FeeOf(k));
        }

        if (!schedule.Rises)
        {
            fees.Sort();
        }

        return [.. fees];
    }

    private readonly record struct Offer(int Program, double Net, double Fee);
}
