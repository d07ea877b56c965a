using System.Runtime.InteropServices;

namespace Vouch.Engine.Matching;

/// <summary>
/// The two sides of a market joined: every applicant's choices that the program returns, with the applicant's rank there, and for every
/// place on a program's list the entry that leads to it. Built once per market in O(all list entries); nothing is hashed.
/// </summary>
internal sealed class JoinedLists
{
    private int[] _entryStart = [];
    private ListEntry[] _entries = [];
    private int[] _slotEntry = [];
    private int[] _returnedStart = [];
    private ListEntry[] _returned = [];
    private long[] _rankOfProgram = [];

    public int ApplicantCount { get; private set; }

    public int ProgramCount { get; private set; }

    /// <summary>Words of 64 bits that hold one bit for every place on every program's list, each program starting a new word.</summary>
    public int WordCount { get; private set; }

    /// <summary>Where the entries of each applicant begin; the list ends with <see cref="ListEntry.End"/>.</summary>
    public ReadOnlySpan<int> EntryStart => _entryStart.AsSpan(0, ApplicantCount + 1);

    public ReadOnlySpan<ListEntry> Entries => _entries.AsSpan(0, _entryStart[ApplicantCount]);

    /// <summary>
    /// For every place on the programs' lists: the applicant's entry that leads to it, -1 when the applicant does not rank the program,
    /// or -2 - u when the applicant is of joint seeker u.
    /// </summary>
    public ReadOnlySpan<int> SlotEntry => _slotEntry.AsSpan(0, SlotCount);

    public int SlotCount { get; private set; }

    public JointSeekers Joint { get; } = new();

    public void Load(Market market)
    {
        ApplicantCount = market.ApplicantCount;
        ProgramCount = market.ProgramCount;
        SlotCount = market.ProgramLists.ItemCount;
        GatherReturnedRanks(market);
        Grow(ref _rankOfProgram, ProgramCount);
        Grow(ref _slotEntry, SlotCount);
        Array.Fill(_slotEntry, -1, 0, SlotCount);
        Joint.Clear(market);
        JoinSingles(market);
        if (Joint.Expected)
        {
            Joint.Load(market, this);
        }
    }

    /// <summary>The ranks of an applicant by program, ascending by program.</summary>
    public ReadOnlySpan<ListEntry> ReturnedRanks(int applicant) =>
        _returned.AsSpan(_returnedStart[applicant], _returnedStart[applicant + 1] - _returnedStart[applicant]);

    public void MarkJoint(int slot, int unit) => _slotEntry[slot] = -2 - unit;

    internal static void Grow<T>(ref T[] array, int length)
    {
        if (array.Length < length)
        {
            array = new T[Math.Max(length, Math.Min(2 * array.Length, Array.MaxLength))];
        }
    }

    // Turns the programs' lists around: by applicant, which programs return a ranking, and how high.
    private void GatherReturnedRanks(Market market)
    {
        Grow(ref _returnedStart, ApplicantCount + 2);
        Grow(ref _returned, SlotCount);
        var starts = _returnedStart.AsSpan(0, ApplicantCount + 2);
        starts.Clear();
        foreach (var applicant in market.ProgramLists.Items)
        {
            starts[applicant + 2]++;
        }

        for (var i = 2; i < starts.Length; i++)
        {
            starts[i] += starts[i - 1];
        }

        // Counted two places ahead, so that filling moves the starts to where they belong.
        var words = 0;
        var returned = _returned;
        for (var program = 0; program < ProgramCount; program++)
        {
            var list = market.ProgramLists[program];
            words += (list.Length + 63) >> 6;
            for (var rank = 0; rank < list.Length; rank++)
            {
                returned[starts[list[rank] + 1]++] = new(program, rank);
            }
        }

        WordCount = words;
    }

    private void JoinSingles(Market market)
    {
        Grow(ref _entryStart, ApplicantCount + 1);
        Grow(ref _entries, market.ApplicantLists.ItemCount + ApplicantCount);
        var slotStarts = market.ProgramLists.Starts;

        // For the applicant at hand: who (high half) ranked by the program (index), and how high (low half).
        var rankOfProgram = _rankOfProgram.AsSpan(0, ProgramCount);
        rankOfProgram.Fill(-1);
        var next = 0;
        for (var applicant = 0; applicant < ApplicantCount; applicant++)
        {
            _entryStart[applicant] = next;
            var stamp = (long)applicant << 32;
            foreach (var (program, rank) in ReturnedRanks(applicant))
            {
                rankOfProgram[program] = stamp | (uint)rank;
            }

            if (!Joint.Seeks(applicant))
            {
                foreach (var program in market.ApplicantLists[applicant])
                {
                    var known = rankOfProgram[program];
                    if (known >= stamp)
                    {
                        var rank = (int)known;
                        _slotEntry[slotStarts[program] + rank] = next;
                        _entries[next++] = new(program, rank);
                    }
                }
            }

            _entries[next++] = ListEntry.End;
        }

        _entryStart[ApplicantCount] = next;
    }

    internal ref ListEntry EntriesReference => ref MemoryMarshal.GetArrayDataReference(_entries);

    internal ref int SlotEntryReference => ref MemoryMarshal.GetArrayDataReference(_slotEntry);
}
