namespace Vouch.Engine.Matching;

/// <summary>Quotas after reversions, as a function of how many applicants every program holds.</summary>
public static class FinalQuotas
{
    /// <summary>
    /// Applies the market's rules in their order, over and over, until nothing moves: a rule moves positions that its donor has beyond
    /// those it holds, at most its count over all passes, with what other rules of the same donor and receiver moved. Positions that arrived may move on, so rules chain and may form cycles.
    /// </summary>
    /// <param name="market">The market with its rules.</param>
    /// <param name="held">How many applicants every program holds.</param>
    /// <param name="quotas">Takes the quotas.</param>
    public static void Compute(Market market, ReadOnlySpan<int> held, Span<int> quotas)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(held.Length, market.ProgramCount);
        ArgumentOutOfRangeException.ThrowIfNotEqual(quotas.Length, market.ProgramCount);
        market.Quotas.CopyTo(quotas);
        var rules = market.Reversions;
        if (rules.Length == 0)
        {
            return;
        }

        var moves = rules.Length <= 512 ? stackalloc int[rules.Length] : new int[rules.Length];
        moves.Clear();

        // Every pass that moves anything uses up some of the rules' counts, so this ends.
        for (var moved = true; moved;)
        {
            moved = false;
            for (var i = 0; i < rules.Length; i++)
            {
                var (donor, receiver, most) = rules[i];
                ref var already = ref moves[market.FirstOfPair[i]];
                var count = Math.Min(most - already, quotas[donor] - held[donor]);
                if (count > 0 && donor != receiver)
                {
                    quotas[donor] -= count;
                    quotas[receiver] += count;
                    already += count;
                    moved = true;
                }
            }
        }
    }
}
