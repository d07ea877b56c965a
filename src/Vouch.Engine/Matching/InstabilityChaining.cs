using System.Runtime.CompilerServices;

namespace Vouch.Engine.Matching;

/// <summary>
/// The procedure of Roth and Peranson (1999) for markets with couples: the singles first, then one couple at a time; whoever is displaced
/// goes on a stack of applicants, whatever position is vacated puts its program on a stack of programs, and both are worked off before
/// the next couple. A couple that comes up too often is set aside and tried again at the end.
/// </summary>
/// <remarks>
/// When nothing is set aside the result is stable but for what <see cref="FindsNoBlock"/> then looks at once more. A reusable workspace.
/// </remarks>
internal sealed class InstabilityChaining
{
    private const int MostTurns = 40;
    private readonly Holdings _afterSingles = new();
    private readonly Holdings _held = new();
    private readonly List<int> _applicantStack = [];
    private readonly List<int> _programStack = [];
    private readonly List<int> _aside = [];
    private int[] _pending = [];
    private int[] _afterSinglesPosition = [];
    private int[] _position = [];
    private int[] _choice = [];
    private int[] _turns = [];
    private bool[] _isAside = [];
    private bool[] _onProgramStack = [];
    private int[] _quotas = [];
    private JoinedLists _lists = null!;
    private RankLists _programLists = null!;

    public MatchTrace? Trace { get; set; }

    /// <summary>Couples and supplemented applicants without an outcome that the last run settled.</summary>
    public IReadOnlyList<int> SetAside => _aside;

    /// <summary>Proposals of singles made by the last call of <see cref="Start"/>.</summary>
    public long Proposals { get; private set; }

    /// <summary>Solves the singles, as the start of every <see cref="TryInsert"/>.</summary>
    public void Start(Market market, JoinedLists lists, ReadOnlySpan<int> quotas)
    {
        _lists = lists;
        _programLists = market.ProgramLists;
        _aside.Clear();
        JoinedLists.Grow(ref _quotas, quotas.Length);
        JoinedLists.Grow(ref _position, lists.ApplicantCount);
        JoinedLists.Grow(ref _afterSinglesPosition, lists.ApplicantCount);
        JoinedLists.Grow(ref _choice, lists.Joint.Count);
        JoinedLists.Grow(ref _turns, lists.Joint.Count);
        JoinedLists.Grow(ref _isAside, lists.Joint.Count);
        JoinedLists.Grow(ref _onProgramStack, lists.ProgramCount);
        quotas.CopyTo(_quotas);
        _afterSingles.Clear(lists, market.ProgramLists.Starts, quotas);
        if (Trace is null)
        {
            Proposals = DeferredAcceptance.Run(lists, _afterSingles, market.ProgramLists.Starts, ref _pending);
            FindPositions();
        }
        else
        {
            ProposeOneByOne();
        }
    }

    /// <summary>Inserts the couples in an order. True when each found its place, or ended unmatched, without going round in circles.</summary>
    public bool TryInsert(ReadOnlySpan<int> order)
    {
        _held.CopyFrom(_afterSingles, _lists.WordCount);
        _afterSinglesPosition.AsSpan(0, _lists.ApplicantCount).CopyTo(_position);
        _aside.Clear();
        for (var unit = 0; unit < _lists.Joint.Count; unit++)
        {
            _choice[unit] = int.MaxValue;
            _isAside[unit] = false;
        }

        InsertAll(order);
        if (_aside.Count == 0)
        {
            return true;
        }

        int[] again = [.. _aside];
        _aside.Clear();
        Array.Clear(_isAside, 0, _lists.Joint.Count);
        InsertAll(again);
        return _aside.Count == 0;
    }

    /// <summary>Looks at every choice anybody would rather have. False when a program would take one.</summary>
    public bool FindsNoBlock()
    {
        var starts = _lists.EntryStart;
        var entries = _lists.Entries;
        var states = _held.States;
        for (var a = 0; a < _lists.ApplicantCount; a++)
        {
            foreach (var (program, rank) in entries[starts[a].._position[a]])
            {
                if (rank < states[program].Limit)
                {
                    return false;
                }
            }
        }

        for (var unit = 0; unit < _lists.Joint.Count; unit++)
        {
            var choices = _lists.Joint.Choices(unit);
            for (var i = 0; i < choices.Length && i < _choice[unit]; i++)
            {
                if (WouldTake(choices[i]))
                {
                    return false;
                }
            }
        }

        return true;
    }

    public void Write(Matching matching)
    {
        var programOf = matching.ProgramOf;
        for (var a = 0; a < programOf.Length; a++)
        {
            programOf[a] = _lists.Entries[_position[a]].Program;
        }

        for (var unit = 0; unit < _lists.Joint.Count; unit++)
        {
            var (first, second) = _lists.Joint.Members(unit);
            var choices = _lists.Joint.Choices(unit);
            var (p, q) = _choice[unit] < choices.Length ? (choices[_choice[unit]].FirstProgram, choices[_choice[unit]].SecondProgram) : (-1, -1);
            programOf[first] = p;
            if (first == second)
            {
                matching.SupplementOf[first] = q;
            }
            else
            {
                programOf[second] = q;
            }
        }
    }

    // Where on their lists the held singles are; the others are at the end.
    private void FindPositions()
    {
        for (var a = 0; a < _lists.ApplicantCount; a++)
        {
            _afterSinglesPosition[a] = _lists.EntryStart[a + 1] - 1;
        }

        for (var p = 0; p < _lists.ProgramCount; p++)
        {
            var start = _programLists.Starts[p];
            for (var rank = _afterSingles.WorstHeld(p, Length(p)); rank >= 0; rank = _afterSingles.WorstHeldBelow(p, rank))
            {
                _afterSinglesPosition[_programLists.Items[start + rank]] = _lists.SlotEntry[start + rank];
            }
        }
    }

    // The same proposals one at a time, so that each can be told.
    private void ProposeOneByOne()
    {
        _held.CopyFrom(_afterSingles, _lists.WordCount);
        for (var a = 0; a < _lists.ApplicantCount; a++)
        {
            _position[a] = _lists.EntryStart[a] - 1;
            if (_lists.Joint.Seeks(a))
            {
                _position[a]++;
                continue;
            }

            _applicantStack.Add(a);
            WorkOff();
        }

        _afterSingles.CopyFrom(_held, _lists.WordCount);
        _position.AsSpan(0, _lists.ApplicantCount).CopyTo(_afterSinglesPosition);
    }

    private void InsertAll(ReadOnlySpan<int> order)
    {
        foreach (var unit in order)
        {
            Array.Clear(_turns, 0, _lists.Joint.Count);
            _applicantStack.Add(_lists.ApplicantCount + unit);
            WorkOff();
        }
    }

    private void WorkOff()
    {
        for (; ; )
        {
            if (_applicantStack.Count > 0)
            {
                var seeker = Pop(_applicantStack);
                if (seeker < _lists.ApplicantCount)
                {
                    Propose(seeker);
                }
                else
                {
                    ProposeTogether(seeker - _lists.ApplicantCount);
                }
            }
            else if (_programStack.Count > 0)
            {
                var program = Pop(_programStack);
                _onProgramStack[program] = false;
                OfferVacancy(program);
            }
            else
            {
                return;
            }
        }
    }

    private void Propose(int applicant)
    {
        for (var at = _position[applicant] + 1; ; at++)
        {
            var (program, rank) = _lists.Entries[at];
            if (program < 0)
            {
                _position[applicant] = at;
                Trace?.Add(new(MatchStepKind.Unmatched, applicant));
                return;
            }

            Trace?.Add(new(MatchStepKind.Proposes, applicant, program));
            if (rank < _held.States[program].Limit)
            {
                _position[applicant] = at;
                Take(program, rank);
                return;
            }

            Trace?.Add(new(MatchStepKind.Refused, applicant, program));
        }
    }

    private void ProposeTogether(int unit)
    {
        if (!Improve(unit) && !_isAside[unit])
        {
            var (first, second) = _lists.Joint.Members(unit);
            Trace?.Add(new(MatchStepKind.BothUnmatched, first, -1, second));
        }
    }

    // Moves a couple to the best joint choice that both programs would take, if that is better than what it has.
    private bool Improve(int unit)
    {
        var choices = _lists.Joint.Choices(unit);
        var now = Math.Min(_choice[unit], choices.Length);
        for (var i = 0; i < now; i++)
        {
            if (!WouldTake(choices[i]))
            {
                continue;
            }

            if (++_turns[unit] > MostTurns)
            {
                PutAside(unit);
                return false;
            }

            Move(unit, i);
            return true;
        }

        return false;
    }

    private void Move(int unit, int index)
    {
        var choices = _lists.Joint.Choices(unit);
        var (first, second) = _lists.Joint.Members(unit);
        var to = choices[index];
        Trace?.Add(new(MatchStepKind.ProposesTogether, first, to.FirstProgram, second, to.SecondProgram));
        if (_choice[unit] < choices.Length)
        {
            var from = choices[_choice[unit]];
            Leave(first, from.FirstProgram, from.FirstRank, to);
            Leave(second, from.SecondProgram, from.SecondRank, to);
        }

        _choice[unit] = index;
        Enter(to.FirstProgram, to.FirstRank, to.AtOneProgram ? to.SecondRank : -1);
        Enter(to.SecondProgram, to.SecondRank, to.AtOneProgram ? to.FirstRank : -1);
    }

    private void Leave(int member, int program, int rank, JointEntry to)
    {
        var stays = (program == to.FirstProgram && rank == to.FirstRank) || (program == to.SecondProgram && rank == to.SecondRank);
        if (program >= 0 && !stays)
        {
            Vacate(member, program, rank);
        }
    }

    private void Enter(int program, int rank, int partnerRank)
    {
        if (program >= 0 && !_held.Holds(program, rank))
        {
            Take(program, rank, partnerRank);
        }
    }

    private void PutAside(int unit)
    {
        if (_choice[unit] != int.MaxValue)
        {
            Withdraw(unit, -1, -1);
        }

        _isAside[unit] = true;
        _aside.Add(unit);
        var (first, second) = _lists.Joint.Members(unit);
        Trace?.Add(new(MatchStepKind.SetAside, first, -1, second));
    }

    // Who goes is the worst held, but never the partner, for whose sake the applicant comes.
    private void Take(int program, int rank, int partnerRank = -1)
    {
        ref var state = ref _held.States[program];
        if (state.Free > 0)
        {
            _held.Add(program, rank, Length(program));
            Tell(MatchStepKind.Held, program, rank);
            return;
        }

        var worst = state.Limit;
        var unfair = worst == partnerRank;
        if (unfair)
        {
            worst = _held.WorstHeldBelow(program, worst);
        }

        _held.Remove(program, worst);
        _held.Add(program, rank, Length(program));
        Tell(MatchStepKind.Held, program, rank);
        Tell(MatchStepKind.Displaced, program, worst);
        var slot = state.FirstSlot + worst;
        var entry = _lists.SlotEntry[slot];
        if (entry >= 0)
        {
            // One who goes for a partner ranked below them asks the same program again.
            var applicant = _programLists.Items[slot];
            _position[applicant] = unfair ? entry - 1 : entry;
            _applicantStack.Add(applicant);
        }
        else
        {
            var unit = -2 - entry;
            Withdraw(unit, program, worst);
            _applicantStack.Add(_lists.ApplicantCount + unit);
        }
    }

    // Takes a couple out of its outcome; the place already lost is named.
    private void Withdraw(int unit, int lostProgram, int lostRank)
    {
        var (first, second) = _lists.Joint.Members(unit);
        var from = _lists.Joint.Choices(unit)[_choice[unit]];
        _choice[unit] = int.MaxValue;
        if (from.FirstProgram >= 0 && (from.FirstProgram, from.FirstRank) != (lostProgram, lostRank))
        {
            Vacate(first, from.FirstProgram, from.FirstRank);
        }

        if (from.SecondProgram >= 0 && (from.SecondProgram, from.SecondRank) != (lostProgram, lostRank))
        {
            Vacate(second, from.SecondProgram, from.SecondRank);
        }
    }

    private void Vacate(int applicant, int program, int rank)
    {
        // Not held: the same move has displaced this very place already.
        if (_held.Holds(program, rank))
        {
            Trace?.Add(new(MatchStepKind.Withdraws, applicant, program));
            _held.Remove(program, rank);
            PushProgram(program);
        }
    }

    // A program with an opening asks, best first, whoever would rather be there.
    private void OfferVacancy(int program)
    {
        var start = _programLists.Starts[program];
        for (var rank = 0; rank < Length(program) && rank < _held.States[program].Limit; rank++)
        {
            var entry = _lists.SlotEntry[start + rank];
            if (entry == -1 || _held.Holds(program, rank))
            {
                continue;
            }

            if (entry >= 0)
            {
                var applicant = _programLists.Items[start + rank];
                if (entry >= _position[applicant])
                {
                    continue;
                }

                Trace?.Add(new(MatchStepKind.MovesUp, applicant, program));
                var (old, oldRank) = _lists.Entries[_position[applicant]];
                if (old >= 0)
                {
                    Vacate(applicant, old, oldRank);
                }

                _position[applicant] = entry;
                Take(program, rank);
            }
            else if (_isAside[-2 - entry] || !Improve(-2 - entry))
            {
                continue;
            }

            if (_applicantStack.Count > 0)
            {
                PushProgram(program); // The displaced come first; then the rest of this list.
                return;
            }
        }
    }

    private bool WouldTake(JointEntry choice) => choice.AtOneProgram
        ? WouldTakeBoth(choice.FirstProgram, choice.FirstRank, choice.SecondRank)
        : (choice.FirstProgram < 0 || _held.Takes(choice.FirstProgram, choice.FirstRank))
            && (choice.SecondProgram < 0 || _held.Takes(choice.SecondProgram, choice.SecondRank));

    private bool WouldTakeBoth(int program, int first, int second)
    {
        if (_quotas[program] < 2)
        {
            return false;
        }

        var free = _held.States[program].Free;
        var worst = _held.WorstHeld(program, Length(program));
        if (_held.Holds(program, first) || _held.Holds(program, second))
        {
            var (here, entering) = _held.Holds(program, first) ? (first, second) : (second, first);
            worst = worst == here ? _held.WorstHeldBelow(program, here) : worst;
            return free > 0 || worst > entering;
        }

        return free switch
        {
            >= 2 => true,
            1 => worst > Math.Max(first, second),
            _ => _held.WorstHeldBelow(program, worst) > Math.Max(first, second),
        };
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private int Length(int program) => _programLists.Starts[program + 1] - _programLists.Starts[program];

    private void PushProgram(int program)
    {
        if (!_onProgramStack[program])
        {
            _onProgramStack[program] = true;
            _programStack.Add(program);
        }
    }

    private void Tell(MatchStepKind kind, int program, int rank) =>
        Trace?.Add(new(kind, _programLists.Items[_programLists.Starts[program] + rank], program));

    private static int Pop(List<int> stack)
    {
        var top = stack[^1];
        stack.RemoveAt(stack.Count - 1);
        return top;
    }
}
