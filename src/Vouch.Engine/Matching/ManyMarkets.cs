namespace Vouch.Engine.Matching;

/// <summary>Fills a market with what belongs to one number: the same number, the same market. Called from several threads.</summary>
/// <param name="index">From 0 to the number of markets - 1.</param>
/// <param name="market">Empty, but with the memory of the last one.</param>
public delegate void FillMarket(int index, Market market);

/// <summary>Takes the matching of one market. Called from several threads, in any order: store what is wanted by index.</summary>
/// <param name="index">From 0 to the number of markets - 1.</param>
/// <param name="market">The market.</param>
/// <param name="programOf">For every applicant the program, or -1; valid only during the call.</param>
public delegate void TakeMatching(int index, Market market, ReadOnlySpan<int> programOf);

/// <summary>
/// Solves many markets without couples, such as the draws of a simulation, each with its own lists. Every thread keeps one market and one
/// workspace, so after a thread's first market of a size nothing is allocated. What is stored by index does not depend on the threads.
/// </summary>
public static class ManyMarkets
{
    /// <summary>Fills, solves and hands over every market.</summary>
    /// <param name="count">How many markets, 0 or more.</param>
    /// <param name="fill">Makes a market.</param>
    /// <param name="take">Takes its matching.</param>
    /// <param name="threads">How many threads; 0 for one per core.</param>
    /// <param name="cancellationToken">Stops between markets.</param>
    public static void Solve(
        int count, FillMarket fill, TakeMatching take, int threads = 0, CancellationToken cancellationToken = default)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        ArgumentOutOfRangeException.ThrowIfNegative(threads);
        threads = Math.Min(threads == 0 ? Environment.ProcessorCount : threads, count);
        if (threads <= 1)
        {
            SolveEach(new Counter(count), fill, take, cancellationToken);
            return;
        }

        var counter = new Counter(count);
        Parallel.For(
            0,
            threads,
            new ParallelOptions { MaxDegreeOfParallelism = threads, CancellationToken = cancellationToken },
            _ => SolveEach(counter, fill, take, cancellationToken));
    }

    private static void SolveEach(Counter counter, FillMarket fill, TakeMatching take, CancellationToken cancellationToken)
    {
        var market = new Market();
        var solver = new DeferredAcceptance();
        int[] matches = [];
        while (counter.Next() is var index && index >= 0)
        {
            cancellationToken.ThrowIfCancellationRequested();
            market.Clear();
            fill(index, market);
            JoinedLists.Grow(ref matches, market.ApplicantCount);
            var programOf = matches.AsSpan(0, market.ApplicantCount);
            solver.Solve(market, programOf);
            take(index, market, programOf);
        }
    }

    private sealed class Counter(int count)
    {
        private int _next = -1;

        public int Next() => Interlocked.Increment(ref _next) is var index && index < count ? index : -1;
    }
}
