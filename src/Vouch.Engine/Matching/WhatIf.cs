namespace Vouch.Engine.Matching;

/// <summary>One applicant's move from one outcome to another.</summary>
/// <param name="Applicant">The applicant.</param>
/// <param name="From">The program without the list that is tried, or -1.</param>
/// <param name="To">The program with it, or -1.</param>
public readonly record struct Move(int Applicant, int From, int To);

/// <summary>
/// What would become of one applicant, and of those in the way, with another rank list? The market is solved once without the applicant;
/// since the order of proposals does not matter, letting the applicant propose last gives exactly the matching of the whole market, and
/// only the chain of displacements has to be worked off. It is undone afterwards, so lists can be tried by the thousand.
/// </summary>
/// <remarks>For markets without couples and supplemental lists. A try allocates nothing but room for a longer chain than before.</remarks>
public sealed class WhatIf
{
    private readonly Market _market;
    private readonly JoinedLists _lists = new();
    private readonly Holdings _holdings = new();
    private readonly List<(int Program, int Added, int Removed, ProgramState Before)> _journal = [];
    private readonly List<Move> _moves = [];
    private int[] _pending = [];

    /// <summary>Joins the lists of a market.</summary>
    /// <param name="market">The market; it must not change while this is in use.</param>
    /// <param name="applicant">The applicant to start with.</param>
    public WhatIf(Market market, int applicant)
    {
        if (market.Couples.Length > 0 || market.Supplements.Length > 0)
        {
            throw new ArgumentException("Only markets without couples and supplemental lists can be asked.", nameof(market));
        }

        _market = market;
        _lists.Load(market);
        Choose(applicant);
    }

    /// <summary>Whose lists are tried.</summary>
    public int Applicant { get; private set; }

    /// <summary>Who moves because of the list tried last, the applicant aside, in the order of the chain; nobody twice.</summary>
    public IReadOnlyList<Move> Moves => _moves;

    /// <summary>Asks about another applicant: solves the market without them.</summary>
    /// <param name="applicant">From 0 to the number of applicants - 1.</param>
    public void Choose(int applicant)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual((uint)applicant, (uint)_market.ApplicantCount);
        Applicant = applicant;
        _holdings.Clear(_lists, _market.ProgramLists.Starts, _market.Quotas);
        DeferredAcceptance.Run(_lists, _holdings, _market.ProgramLists.Starts, ref _pending, without: applicant);
    }

    /// <summary>The program the applicant gets with a list, or -1. O(chain).</summary>
    /// <param name="list">Programs, best first, none twice; those that do not rank the applicant have no effect.</param>
    public int Try(ReadOnlySpan<int> list)
    {
        _journal.Clear();
        _moves.Clear();
        var place = 0;
        var result = -1;

        // The one looking for a position: the applicant on the list tried, or somebody displaced on their own.
        var entry = -1;
        while (true)
        {
            int program, rank;
            if (entry < 0)
            {
                if (place == list.Length)
                {
                    result = -1;
                    break;
                }

                program = list[place++];
                rank = RankOf(program);
                if (rank < 0)
                {
                    continue;
                }
            }
            else
            {
                (program, rank) = _lists.Entries[entry];
                if (program < 0)
                {
                    break;
                }
            }

            if (rank >= _holdings.States[program].Limit)
            {
                entry += entry < 0 ? 0 : 1;
                continue;
            }

            if (entry < 0)
            {
                result = program;
            }

            var displaced = Accept(program, rank);
            if (displaced < 0)
            {
                break;
            }

            var slot = _holdings.States[program].FirstSlot + displaced;
            entry = _market.ProgramLists.Items[slot] == Applicant ? -1 : _lists.SlotEntry[slot] + 1;
        }

        Report();
        Undo();
        return result;
    }

    private int RankOf(int program)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual((uint)program, (uint)_market.ProgramCount);
        var ranks = _lists.ReturnedRanks(Applicant);
        var (low, high) = (0, ranks.Length - 1);
        while (low <= high)
        {
            var middle = (low + high) >> 1;
            if (ranks[middle].Program == program)
            {
                return ranks[middle].Rank;
            }

            (low, high) = ranks[middle].Program < program ? (middle + 1, high) : (low, middle - 1);
        }

        return -1;
    }

    private int Accept(int program, int rank)
    {
        var before = _holdings.States[program];
        var removed = before.Free > 0 ? -1 : before.Limit;
        if (removed >= 0)
        {
            _holdings.Remove(program, removed);
        }

        _holdings.Add(program, rank, _market.ProgramLists[program].Length);
        _journal.Add((program, rank, removed, before));
        return removed;
    }

    // Each one displaced left a program for a later choice of theirs, or for nothing; of several moves the ends count.
    private void Report()
    {
        foreach (var (program, added, removed, before) in _journal)
        {
            if (removed >= 0)
            {
                Leave(_market.ProgramLists.Items[before.FirstSlot + removed], program);
            }

            Arrive(_market.ProgramLists.Items[before.FirstSlot + added], program);
        }
    }

    private void Leave(int applicant, int program)
    {
        if (applicant != Applicant && !_moves.Exists(m => m.Applicant == applicant))
        {
            _moves.Add(new(applicant, program, -1));
        }
        else
        {
            Arrive(applicant, -1);
        }
    }

    private void Arrive(int applicant, int program)
    {
        var at = _moves.FindIndex(m => m.Applicant == applicant);
        if (at >= 0)
        {
            _moves[at] = _moves[at] with { To = program };
        }
    }

    private void Undo()
    {
        for (var i = _journal.Count - 1; i >= 0; i--)
        {
            var (program, added, removed, before) = _journal[i];
            _holdings.Restore(program, added, removed, before);
        }
    }
}
