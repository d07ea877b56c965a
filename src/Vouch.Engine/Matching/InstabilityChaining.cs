using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Vouch.Engine.Matching;

/// <summary>
/// The procedure of Roth and Peranson (1999) for markets with couples: the singles first, then one couple at a time; whoever is displaced
/// goes on a stack of applicants, whatever position is vacated puts its program on a stack of programs, and both are worked off before
/// the next couple. A couple that comes up too often is set aside and tried again at the end.
/// </summary>
/// <remarks>
/// When nothing is set aside the result is stable but for what <see cref="FindsNoBlock"/> then looks at once more. A reusable workspace.
/// </remarks>
internal sealed partial class InstabilityChaining
{
    private const int MostTurns = 40;
    private readonly Holdings _afterSingles = new();
    private readonly Holdings _held = new();
    private readonly List<int> _applicantStack = [];
    private readonly List<int> _programStack = [];
    private readonly List<int> _aside = [];
    private readonly List<int> _again = [];
    private readonly List<int> _movedUnits = [];
    private int[] _pending = [];
    private int[] _afterSinglesPosition = [];
    private int[] _position = [];
    private int[] _choice = [];
    private int[] _turns = [];
    private bool[] _isAbsent = [];
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
        _movedUnits.Clear();
        JoinedLists.Grow(ref _quotas, quotas.Length);
        JoinedLists.Grow(ref _position, lists.ApplicantCount);
        JoinedLists.Grow(ref _afterSinglesPosition, lists.ApplicantCount);
        JoinedLists.Grow(ref _choice, lists.Joint.Count);
        JoinedLists.Grow(ref _turns, lists.Joint.Count);
        Array.Clear(_turns);
        JoinedLists.Grow(ref _isAbsent, lists.Joint.Count);
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
            _isAbsent[unit] = true;
        }

        InsertAll(order);
        if (_aside.Count == 0)
        {
            return true;
        }

        _again.Clear();
        _again.AddRange(_aside);
        _aside.Clear();
        InsertAll(CollectionsMarshal.AsSpan(_again));
        return _aside.Count == 0;
    }

    private void InsertAll(ReadOnlySpan<int> order)
    {
        foreach (var unit in order)
        {
            foreach (var moved in _movedUnits)
            {
                _turns[moved] = 0;
            }

            _movedUnits.Clear();
            _statesSeen.Clear();
            _isAbsent[unit] = false;
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
