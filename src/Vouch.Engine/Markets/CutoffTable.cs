namespace Vouch.Engine.Markets;

/// <summary>
/// What is kept of many simulated seasons of one specialty: for each market and program the scores at which interviews and matches
/// ended. One applicant is too small to move them, so the table answers for any profile and any list.
/// </summary>
/// <remarks>After E. Azevedo and J. Leshno, "A supply and demand framework for two-sided matching markets", Journal of Political
/// Economy 124 (2016). Immutable and safe for any number of readers.</remarks>
public sealed class CutoffTable
{
    /// <summary>Values kept for each market and program: invitation cutoff, match cutoff, openness to the four types.</summary>
    internal const int Planes = 2 + MarketModel.Types;

    private readonly float[] _blocks;
    private readonly MarketModel[] _models;

    internal CutoffTable(
        MarketInput input, IReadOnlyList<MarketParameters> parameterSets, ulong seed, float[] blocks, MarketTally tally)
    {
        Input = input;
        ParameterSets = parameterSets;
        Seed = seed;
        Tally = tally;
        _blocks = blocks;
        _models = [.. parameterSets.Select(p => new MarketModel(input, p))];
        Markets = blocks.Length / (Planes * input.Programs.Count);
    }

    /// <summary>The market the table was built for.</summary>
    public MarketInput Input { get; }

    /// <summary>The parameter sets; market m uses set m modulo their number.</summary>
    public IReadOnlyList<MarketParameters> ParameterSets { get; }

    /// <summary>The seed of the markets.</summary>
    public ulong Seed { get; }

    /// <summary>Number of markets.</summary>
    public int Markets { get; }

    /// <summary>Number of programs.</summary>
    public int Programs => Input.Programs.Count;

    /// <summary>What the simulated seasons counted, all together.</summary>
    public MarketTally Tally { get; }

    internal ReadOnlySpan<float> Blocks => _blocks;

    /// <summary>Simulates the markets and keeps their cutoffs.</summary>
    /// <param name="input">Programs and cohorts.</param>
    /// <param name="parameterSets">One calibrated set, or several that carry model uncertainty.</param>
    /// <param name="build">Seed, number of markets, threads.</param>
    /// <param name="progress">Receives the number of markets done.</param>
    /// <param name="cancellationToken">Stops between markets.</param>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public static CutoffTable Build(
        MarketInput input,
        IReadOnlyList<MarketParameters> parameterSets,
        CutoffBuild build,
        IProgress<int>? progress = null,
        CancellationToken cancellationToken = default)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(build.Markets);
        if (parameterSets.Count == 0)
        {
            throw new ArgumentException("At least one parameter set is needed.", nameof(parameterSets));
        }

        var empty = new CutoffTable(input, parameterSets, build.Seed, [], new MarketTally());
        return empty.Extend(build.Markets, build.MaxParallel, progress, cancellationToken);
    }

    /// <summary>Returns a table with more markets; those already simulated are kept as they are.</summary>
    /// <param name="markets">Markets of the new table, at least <see cref="Markets"/>.</param>
    /// <param name="maxParallel">Most threads used.</param>
    /// <param name="progress">Receives the number of markets done.</param>
    /// <param name="cancellationToken">Stops between markets.</param>
    /// <returns>The same table, to the byte, as one built at once with that many markets.</returns>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public CutoffTable Extend(
        int markets, int maxParallel, IProgress<int>? progress = null, CancellationToken cancellationToken = default)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(markets, Markets);
        ArgumentOutOfRangeException.ThrowIfLessThan(maxParallel, 1);
        var blocks = new float[markets * Planes * Programs];
        _blocks.CopyTo(blocks, 0);
        var tally = new MarketTally();
        tally.Add(Tally);
        int done = Markets;
        var gate = new Lock();
        var threads = new ParallelOptions { MaxDegreeOfParallelism = maxParallel, CancellationToken = cancellationToken };
        Parallel.For(
            Markets,
            markets,
            threads,
            () => (Work: new MarketWorkspace(_models[0]), Counts: new MarketTally()),
            (m, _, own) =>
            {
                MarketSimulator.Simulate(ModelOf(m), own.Work, Seed, m);
                MarketSimulator.Count(ModelOf(m), own.Work, own.Counts);
                Keep(own.Work, blocks.AsSpan(m * Planes * Programs, Planes * Programs));
                progress?.Report(Interlocked.Increment(ref done));
                return own;
            },
            own =>
            {
                lock (gate)
                {
                    tally.Add(own.Counts);
                }
            });
        return new(Input, ParameterSets, Seed, blocks, tally);
    }

    internal MarketModel ModelOf(int market) => _models[market % _models.Length];

    /// <summary>By program: score of the last one invited in a market.</summary>
    internal ReadOnlySpan<float> Invited(int market) => Plane(market, 0);

    /// <summary>By program: rank score of the last one matched in a market.</summary>
    internal ReadOnlySpan<float> Admitted(int market) => Plane(market, 1);

    /// <summary>By program: openness to a type drawn in a market.</summary>
    internal ReadOnlySpan<float> Openness(int market, ApplicantType type) => Plane(market, 2 + (int)type);

    private static void Keep(MarketWorkspace work, Span<float> block)
    {
        int programs = work.Invited.Length;
        work.Invited.CopyTo(block);
        work.Admitted.CopyTo(block[programs..]);
        for (int p = 0; p < programs; p++)
        {
            for (int type = 0; type < MarketModel.Types; type++)
            {
                block[((2 + type) * programs) + p] = (float)work.Openness[(p * MarketModel.Types) + type];
            }
        }
    }

    private ReadOnlySpan<float> Plane(int market, int plane) =>
        _blocks.AsSpan(((market * Planes) + plane) * Programs, Programs);
}
