namespace Vouch.Engine.Matching;

/// <summary>
/// Deferred acceptance with the programs proposing: the stable matching that every program likes best and every applicant least. It shows
/// why it matters who proposes. For markets without couples and supplemental lists; reusable, not thread-safe. O(list entries).
/// </summary>
public sealed class ProgramProposing
{
    private readonly JoinedLists _lists = new();
    private readonly Stack<int> _waiting = new();
    private int[] _next = [];
    private int[] _free = [];
    private int[] _position = [];

    /// <summary>Takes the steps, for teaching.</summary>
    public MatchTrace? Trace { get; init; }

    /// <summary>Solves a market with its own quotas; reversions and parities are not looked at.</summary>
    /// <param name="market">The market.</param>
    /// <param name="matches">Takes for every applicant the program, or -1.</param>
    public void Solve(Market market, Span<int> matches)
    {
        if (market.Couples.Length > 0 || market.Supplements.Length > 0)
        {
            throw new ArgumentException("Programs cannot propose to couples.", nameof(market));
        }

        ArgumentOutOfRangeException.ThrowIfNotEqual(matches.Length, market.ApplicantCount);
        _lists.Load(market);
        Trace?.AddRound(market.Quotas);
        JoinedLists.Grow(ref _next, market.ProgramCount);
        JoinedLists.Grow(ref _free, market.ProgramCount);
        JoinedLists.Grow(ref _position, market.ApplicantCount);
        for (var a = 0; a < market.ApplicantCount; a++)
        {
            _position[a] = _lists.EntryStart[a + 1] - 1;
        }

        for (var p = market.ProgramCount - 1; p >= 0; p--)
        {
            _next[p] = market.ProgramLists.Starts[p];
            _free[p] = market.Quotas[p];
            _waiting.Push(p);
        }

        while (_waiting.TryPop(out var program))
        {
            Propose(program, market.ProgramLists);
        }

        for (var a = 0; a < market.ApplicantCount; a++)
        {
            matches[a] = _lists.Entries[_position[a]].Program;
        }
    }

    private void Propose(int program, RankLists programLists)
    {
        while (_free[program] > 0 && _next[program] < programLists.Starts[program + 1])
        {
            var slot = _next[program]++;
            var applicant = programLists.Items[slot];
            var entry = _lists.SlotEntry[slot];
            if (entry < 0)
            {
                continue;
            }

            Trace?.Add(new(MatchStepKind.Offers, applicant, program));
            if (entry >= _position[applicant])
            {
                Trace?.Add(new(MatchStepKind.Declines, applicant, program));
                continue;
            }

            var left = _lists.Entries[_position[applicant]].Program;
            _position[applicant] = entry;
            _free[program]--;
            Trace?.Add(new(MatchStepKind.Held, applicant, program));
            if (left >= 0)
            {
                Trace?.Add(new(MatchStepKind.Withdraws, applicant, left));
                _free[left]++;
                _waiting.Push(left);
            }
        }
    }
}
