using Vouch.Engine.Matching.Exact;

namespace Vouch.Engine.Matching;

/// <summary>
/// The whole Match: singles, couples, supplemental lists, reversions and parities. Solves with the quotas at hand, lets unfilled positions
/// revert and quotas shrink by one where a parity asks for it, and solves again until nothing changes. Deterministic for a seed.
/// </summary>
/// <remarks>
/// Sources: Gale and Shapley (1962); Roth and Peranson (1999) for the order of couples, stacks and reversions. With couples a stable
/// matching need not exist and finding one is NP-hard, so the procedure is tried with several orders; small markets it cannot settle are
/// decided by a complete search (<see cref="ExactMatch"/>). Reusable; not thread-safe.
/// </remarks>
public sealed class MatchSolver
{
    private const int MostRounds = 500;
    private readonly JoinedLists _lists = new();
    private readonly InstabilityChaining _chaining = new();

    /// <summary>Orders of the couples that are tried before giving up, at least 1.</summary>
    public int MostAttempts { get; init; } = 60;

    /// <summary>
    /// Which definition a matching with parities must meet: <see cref="StabilityRules.Default"/> or <see cref="StabilityRules.LoweredQuotas"/>.
    /// Couples are always placed by the default definition.
    /// </summary>
    public StabilityRules Rules { get; init; }

    /// <summary>Takes the steps, for teaching; then everybody proposes one at a time, which is slower and ends the same.</summary>
    public MatchTrace? Trace
    {
        get => _chaining.Trace;
        init => _chaining.Trace = value;
    }

    /// <summary>Solves a market.</summary>
    /// <param name="market">The market. Nobody may stand twice on a list.</param>
    /// <param name="seed">Changes the order in which couples are inserted; 0 keeps the market's own order at first.</param>
    /// <param name="rounds">Told of every round.</param>
    /// <param name="cancellationToken">Stops between attempts.</param>
    public MatchOutcome Solve(
        Market market, ulong seed = 0, IProgress<int>? rounds = null, CancellationToken cancellationToken = default)
    {
        _lists.Load(market);
        var capacity = market.Quotas.ToArray();
        var lowered = new (int Cap, int Final)[market.ProgramCount];
        Array.Fill(lowered, (int.MaxValue, 0));
        var (round, attempts) = (0, 0);
        while (true)
        {
            round++;
            rounds?.Report(round);
            if (round > 1)
            {
                Trace?.Add(new(MatchStepKind.QuotasChange, -1));
            }

            Trace?.AddRound(capacity);
            var attempt = SolveFor(market, capacity, seed, cancellationToken);
            attempts += attempt.Attempts;
            var matching = attempt.Matching;
            var held = matching.HeldCounts(market.ProgramCount);
            var final = new int[market.ProgramCount];
            FinalQuotas.Compute(market, held, final);
            if (attempt.Stable && round < MostRounds && NextCapacity(market, held, final, lowered, capacity))
            {
                continue;
            }

            return Judge(market, new(MatchStatus.Stable, matching, final, [], false, round, attempts, _chaining.Proposals), attempt.Stable, cancellationToken);
        }
    }

    private MatchOutcome Judge(Market market, MatchOutcome answer, bool stable, CancellationToken cancellationToken)
    {
        // Plain markets were looked at in full by the solver; where quotas moved the independent checker has the last word.
        if (stable && market.Reversions.Length == 0 && !market.HasParity)
        {
            return answer;
        }

        var violations = StabilityChecker.Check(market, answer.Matching.ProgramOf, answer.Matching.SupplementOf, Rules);
        if (violations.Count == 0)
        {
            return answer;
        }

        var none = answer with { Status = MatchStatus.NoStableMatchingFound, Violations = violations };
        if (!ExactMatch.Suits(market))
        {
            return none;
        }

        Trace?.Add(new(MatchStepKind.Searched, -1));
        var (found, proven) = ExactMatch.Search(market, answer.Matching, Rules.HasFlag(StabilityRules.LoweredQuotas), cancellationToken);
        if (found is null || !StabilityChecker.IsStable(market, found.ProgramOf, found.SupplementOf, Rules))
        {
            return none with { ProvenNone = found is null && proven };
        }

        FinalQuotas.Compute(market, found.HeldCounts(market.ProgramCount), answer.FinalQuotas);
        return answer with { Matching = found };
    }

    // Works out the quotas of the next round; false when they are the same.
    private static bool NextCapacity(
        Market market, int[] held, int[] final, (int Cap, int Final)[] lowered, int[] capacity)
    {
        var changed = false;
        for (var p = 0; p < capacity.Length; p++)
        {
            var parity = market.Parities[p];
            var wrong = (parity == Parity.Even && held[p] % 2 != 0) || (parity == Parity.Odd && held[p] > 0 && held[p] % 2 == 0);
            if (wrong)
            {
                lowered[p] = (held[p] - 1, final[p]);
            }
            else if (lowered[p].Final < final[p])
            {
                lowered[p] = (int.MaxValue, final[p]); // More positions have come since: the vacancy is not the last one any more.
            }

            var next = Math.Min(final[p], lowered[p].Cap);
            changed |= next != capacity[p];
            capacity[p] = next;
        }

        return changed;
    }

    private readonly record struct Attempt(Matching Matching, bool Stable, int Attempts);

    private Attempt SolveFor(Market market, int[] capacity, ulong seed, CancellationToken cancellationToken)
    {
        _chaining.Start(market, _lists, capacity);
        var matching = new Matching(market.ApplicantCount, market.Supplements.Length > 0);
        var order = Enumerable.Range(0, _lists.Joint.Count).ToArray();
        var most = (int)Math.Min(MostAttempts, Orders(order.Length));
        if (order.Length > 0)
        {
            Trace?.Add(new(MatchStepKind.CouplesBegin, -1));
        }

        for (var attempt = 1; attempt <= most; attempt++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (attempt > 1)
            {
                Trace?.Add(new(MatchStepKind.OrderChanges, -1));
            }

            if (seed != 0 || attempt > 1)
            {
                Reorder(order, _chaining.SetAside, SplitMix.Stream(seed, (ulong)attempt));
            }

            if (_chaining.TryInsert(order) && _chaining.FindsNoBlock())
            {
                _chaining.Write(matching);
                return new(matching, true, attempt);
            }
        }

        _chaining.Write(matching);
        return new(matching, false, most);
    }

    // Twice as many as there are, since they are drawn; what matters only for a few.
    private static long Orders(int units) => units switch
    {
        <= 1 => 1,
        2 => 4,
        3 => 12,
        4 => 48,
        _ => long.MaxValue,
    };

    // Another order; every other time those that found no place come first.
    private static void Reorder(int[] order, IReadOnlyList<int> aside, SplitMix random)
    {
        random.Shuffle(order);
        if ((random.Next() & 1) == 0)
        {
            var first = 0;
            foreach (var unit in aside)
            {
                var at = Array.IndexOf(order, unit);
                (order[first], order[at]) = (order[at], order[first]);
                first++;
            }
        }
    }
}
