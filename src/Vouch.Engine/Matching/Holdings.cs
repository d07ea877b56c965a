using System.Numerics;
using System.Runtime.InteropServices;

namespace Vouch.Engine.Matching;

/// <summary>Whom every program holds at the moment: one bit for every place on its list, and the rank it takes an applicant up to.</summary>
internal sealed class Holdings
{
    private ProgramState[] _states = [];
    private ulong[] _bits = [];

    public int ProgramCount { get; private set; }

    public Span<ProgramState> States => _states.AsSpan(0, ProgramCount);

    internal ref ProgramState StatesReference => ref MemoryMarshal.GetArrayDataReference(_states);

    internal ref ulong BitsReference => ref MemoryMarshal.GetArrayDataReference(_bits);

    /// <summary>Nobody is held.</summary>
    public void Clear(JoinedLists lists, ReadOnlySpan<int> slotStarts, ReadOnlySpan<int> quotas)
    {
        ProgramCount = lists.ProgramCount;
        JoinedLists.Grow(ref _states, ProgramCount);
        JoinedLists.Grow(ref _bits, lists.WordCount);
        Array.Clear(_bits, 0, lists.WordCount);
        var word = 0;
        for (var program = 0; program < ProgramCount; program++)
        {
            var quota = quotas[program];
            _states[program] = new()
            {
                FirstSlot = slotStarts[program],
                FirstWord = word,
                Free = quota,
                Limit = quota > 0 ? int.MaxValue : 0,
            };
            word += (slotStarts[program + 1] - slotStarts[program] + 63) >> 6;
        }
    }

    public void CopyFrom(Holdings other, int wordCount)
    {
        ProgramCount = other.ProgramCount;
        JoinedLists.Grow(ref _states, ProgramCount);
        JoinedLists.Grow(ref _bits, wordCount);
        other.States.CopyTo(_states);
        other._bits.AsSpan(0, wordCount).CopyTo(_bits);
    }

    public bool Holds(int program, int rank) =>
        (_bits[_states[program].FirstWord + (rank >> 6)] >> rank & 1) != 0;

    /// <summary>The program would take an applicant of this rank, or has them already.</summary>
    public bool Takes(int program, int rank) => rank < _states[program].Limit || Holds(program, rank);

    /// <summary>The worst rank held that is better than a given one, or -1.</summary>
    public int WorstHeldBelow(int program, int rank)
    {
        var first = _states[program].FirstWord;
        var word = rank >> 6;
        var bits = _bits[first + word] & ((1UL << rank) - 1);
        while (bits == 0)
        {
            if (--word < 0)
            {
                return -1;
            }

            bits = _bits[first + word];
        }

        return (word << 6) + BitOperations.Log2(bits);
    }

    /// <summary>The worst rank held, or -1.</summary>
    public int WorstHeld(int program, int listLength)
    {
        if (listLength == 0)
        {
            return -1;
        }

        return Holds(program, listLength - 1) ? listLength - 1 : WorstHeldBelow(program, listLength - 1);
    }

    /// <summary>Gives a free position to the applicant of a rank not held.</summary>
    public void Add(int program, int rank, int listLength)
    {
        ref var state = ref _states[program];
        _bits[state.FirstWord + (rank >> 6)] |= 1UL << rank;
        if (--state.Free == 0)
        {
            state.Limit = WorstHeld(program, listLength);
        }
    }

    /// <summary>Frees the position of the applicant of a rank held.</summary>
    public void Remove(int program, int rank)
    {
        ref var state = ref _states[program];
        _bits[state.FirstWord + (rank >> 6)] &= ~(1UL << rank);
        state.Free++;
        state.Limit = int.MaxValue;
    }

    /// <summary>Takes back that one rank came and another (or -1) went.</summary>
    public void Restore(int program, int added, int removed, ProgramState before)
    {
        _bits[before.FirstWord + (added >> 6)] &= ~(1UL << added);
        if (removed >= 0)
        {
            _bits[before.FirstWord + (removed >> 6)] |= 1UL << removed;
        }

        _states[program] = before;
    }
}
