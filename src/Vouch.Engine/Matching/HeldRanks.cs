namespace Vouch.Engine.Matching;

/// <summary>What every program holds in a matching, as ascending ranks, with the quota it is judged by.</summary>
internal sealed class HeldRanks
{
    private readonly int[] _starts;
    private readonly int[] _ranks;
    private readonly int[] _quotas;
    private readonly Market _market;
    private readonly bool _lowered;

    public HeldRanks(Market market, ReadOnlySpan<int> programOf, ReadOnlySpan<int> supplementOf, ReadOnlySpan<int> quotas, bool lowered)
    {
        _market = market;
        _lowered = lowered;
        Ranks = new(market);
        _starts = new int[market.ProgramCount + 1];
        var counts = new int[market.ProgramCount];
        Count(programOf, counts);
        Count(supplementOf, counts);
        for (var p = 0; p < counts.Length; p++)
        {
            _starts[p + 1] = _starts[p] + counts[p];
        }

        _quotas = new int[market.ProgramCount];
        QuotasGiven = !quotas.IsEmpty;
        if (QuotasGiven)
        {
            quotas.CopyTo(_quotas);
        }
        else
        {
            FinalQuotas.Compute(market, counts, _quotas);
        }

        _ranks = new int[_starts[^1]];
        Array.Clear(counts);
        Fill(programOf, counts);
        Fill(supplementOf, counts);
        for (var p = 0; p < counts.Length; p++)
        {
            _ranks.AsSpan(_starts[p], counts[p]).Sort();
        }
    }

    public RankTable Ranks { get; }

    /// <summary>The quotas are not worked out from reversions, and no vacancy is kept for parity.</summary>
    public bool QuotasGiven { get; }

    public int Count(int program) => _starts[program + 1] - _starts[program];

    /// <summary>The quota after reversions.</summary>
    public int Quota(int program) => _quotas[program];

    /// <summary>The quota without a vacancy that is kept for parity.</summary>
    public int Capacity(int program)
    {
        var count = Count(program);
        return !QuotasGiven && _market.Parities[program] != Parity.Any && (_lowered || count == _quotas[program] - 1)
            ? count
            : _quotas[program];
    }

    /// <summary>A position is free, or someone held is worse than the rank; a rank that leaves (or -1) does not count as held.</summary>
    public bool TakesOne(int program, int rank, int without)
    {
        var held = Held(program);
        var leaves = without >= 0 ? 1 : 0;
        if (held.Length - leaves < Capacity(program))
        {
            return true;
        }

        var last = held.Length - 1;
        if (leaves > 0 && last >= 0 && held[last] == without)
        {
            last--;
        }

        return last >= 0 && Capacity(program) > 0 && held[last] > rank;
    }

    /// <summary>The ranks held except two, ascending.</summary>
    public int[] Others(int program, int first, int second)
    {
        var others = new List<int>(Count(program));
        foreach (var rank in Held(program))
        {
            if (rank != first && rank != second)
            {
                others.Add(rank);
            }
        }

        return [.. others];
    }

    private ReadOnlySpan<int> Held(int program) => _ranks.AsSpan(_starts[program], Count(program));

    private static void Count(ReadOnlySpan<int> programOf, int[] counts)
    {
        foreach (var program in programOf)
        {
            if (program >= 0)
            {
                counts[program]++;
            }
        }
    }

    private void Fill(ReadOnlySpan<int> programOf, int[] counts)
    {
        for (var a = 0; a < programOf.Length; a++)
        {
            if (programOf[a] >= 0)
            {
                _ranks[_starts[programOf[a]] + counts[programOf[a]]++] = Ranks.Rank(programOf[a], a);
            }
        }
    }
}
