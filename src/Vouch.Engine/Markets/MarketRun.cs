namespace Vouch.Engine.Markets;

/// <summary>Simulates a range of markets and adds up what they count.</summary>
public static class MarketRun
{
    /// <summary>Simulates markets <paramref name="first"/> to <paramref name="first"/> + <paramref name="count"/> − 1.</summary>
    /// <returns>The sum of their counts; the same for any number of threads.</returns>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public static MarketTally Tally(
        MarketInput input,
        MarketParameters parameters,
        ulong seed,
        int first,
        int count,
        int maxParallel,
        CancellationToken cancellationToken = default)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(first);
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        var model = new MarketModel(input, parameters);
        var total = new MarketTally();
        var gate = new Lock();
        Parallel.For(
            first,
            first + count,
            new ParallelOptions { MaxDegreeOfParallelism = maxParallel, CancellationToken = cancellationToken },
            () => (Work: new MarketWorkspace(model), Counts: new MarketTally()),
            (m, _, own) =>
            {
                MarketSimulator.Simulate(model, own.Work, seed, m);
                MarketSimulator.Count(model, own.Work, own.Counts);
                return own;
            },
            own =>
            {
                lock (gate)
                {
                    total.Add(own.Counts);
                }
            });
        return total;
    }
}
