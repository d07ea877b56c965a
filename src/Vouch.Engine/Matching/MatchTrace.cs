namespace Vouch.Engine.Matching;

/// <summary>Collects what the algorithm does, step by step, for teaching.</summary>
/// <param name="limit">How many steps to keep, at least 1; the rest is only counted.</param>
public sealed class MatchTrace(int limit = 100_000)
{
    private readonly List<MatchStep> _steps = [];
    private readonly List<int[]> _quotas = [];

    /// <summary>The steps kept, in order.</summary>
    public IReadOnlyList<MatchStep> Steps => _steps;

    /// <summary>The programs' quotas in every round: at the beginning, and after each <see cref="MatchStepKind.QuotasChange"/>.</summary>
    public IReadOnlyList<int[]> RoundQuotas => _quotas;

    /// <summary>How many steps there were.</summary>
    public long Count { get; private set; }

    internal void AddRound(ReadOnlySpan<int> quotas) => _quotas.Add(quotas.ToArray());

    internal void Add(MatchStep step)
    {
        Count++;
        if (_steps.Count < limit)
        {
            _steps.Add(step);
        }
    }
}
