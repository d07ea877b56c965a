namespace Vouch.Engine.Matching.Exact;

/// <summary>
/// Decides whether a market has a stable matching, all its rules included, by search over clauses. What reversions make of the quotas is
/// learned where it matters: a model whose quotas do not follow from its matching teaches what they would have been.
/// </summary>
internal static class ExactMatch
{
    private const int MostApplicants = 40;
    private const int MostJoint = 12;
    private const long MostWork = 50_000_000;
    private const long MostWorkWhenSmall = 1_000_000_000_000;
    private const long MostSeatCounts = 400_000;

    /// <summary>Small enough to be searched until it is decided.</summary>
    public static bool IsSmall(Market market) =>
        market.ApplicantCount <= MostApplicants && 2 * market.Couples.Length <= MostJoint;

    /// <summary>Small enough to be tried.</summary>
    public static bool Suits(Market market)
    {
        if (IsSmall(market))
        {
            return true;
        }

        long counts = market.JointChoices.ItemCount;
        for (var p = 0; p < market.ProgramCount && counts <= MostSeatCounts; p++)
        {
            long length = market.ProgramLists[p].Length;
            counts += length * Math.Min(length, market.Quotas[p] + 2L);
        }

        return counts <= MostSeatCounts;
    }

    /// <summary>A stable matching, or null with the reason: proven that there is none, or given up.</summary>
    /// <param name="market">The market.</param>
    /// <param name="near">A matching to begin near.</param>
    /// <param name="loweredQuotas">A parity may keep more than one vacancy.</param>
    /// <param name="cancellationToken">Stops the search.</param>
    public static (Matching? Found, bool Proven) Search(
        Market market, Matching near, bool loweredQuotas, CancellationToken cancellationToken)
    {
        var clauses = new StabilityClauses(market, loweredQuotas);
        clauses.Suggest(near);
        var groups = Groups(market);
        var budget = IsSmall(market) ? MostWorkWhenSmall : MostWork;
        while (true)
        {
            var verdict = clauses.Solver.Solve(budget, cancellationToken);
            if (verdict != ClauseVerdict.Satisfied)
            {
                return (null, verdict == ClauseVerdict.Contradiction);
            }

            var matching = clauses.Matching();
            if (!TeachQuotas(market, clauses, groups, matching))
            {
                return (matching, true);
            }
        }
    }

    // Programs that rules connect, group by group.
    private static List<int[]> Groups(Market market)
    {
        var group = Enumerable.Range(0, market.ProgramCount).ToArray();
        foreach (var (donor, receiver, _) in market.Reversions)
        {
            var (from, to) = (group[donor], group[receiver]);
            for (var p = 0; p < group.Length; p++)
            {
                group[p] = group[p] == from ? to : group[p];
            }
        }

        return [.. Enumerable.Range(0, group.Length).GroupBy(p => group[p]).Where(g => g.Count() > 1).Select(g => g.ToArray())];
    }

    // True when some quotas of the model were wrong: with these numbers held they are others.
    private static bool TeachQuotas(Market market, StabilityClauses clauses, List<int[]> groups, Matching matching)
    {
        if (groups.Count == 0)
        {
            return false;
        }

        var held = matching.HeldCounts(market.ProgramCount);
        var quotas = new int[market.ProgramCount];
        FinalQuotas.Compute(market, held, quotas);
        var taught = false;
        foreach (var group in groups)
        {
            if (group.All(p => clauses.Solver.Holds(clauses.QuotasOf(p).QuotaIs(quotas[p]))))
            {
                continue;
            }

            taught = true;
            int[] otherNumbers = [.. group.Select(p => ClauseSolver.Not(clauses.SeatsOf(p).Exactly(held[p])))];
            foreach (var p in group)
            {
                clauses.Solver.Add([.. otherNumbers, clauses.QuotasOf(p).QuotaIs(quotas[p])]);
            }
        }

        return taught;
    }
}
