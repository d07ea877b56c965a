using System.Numerics;
using System.Runtime.CompilerServices;

namespace Vouch.Engine.Matching;

/// <summary>
/// Applicant-proposing deferred acceptance (Gale and Shapley 1962; Roth and Peranson 1999): the stable matching that every applicant
/// likes best, for markets without couples and supplemental lists. A reusable workspace: after the first market of a size nothing is
/// allocated. Not thread-safe; use one per thread.
/// </summary>
/// <remarks>
/// The order of the proposals does not change the matching (McVitie and Wilson 1971), so they are made in rounds: everybody who has no
/// position proposes once. The proposals of a round do not wait for one another's memory, which is where the time goes.
/// A program's holdings are bits by rank; who falls off is found by looking for the next set bit. O(list entries) in all.
/// </remarks>
public sealed class DeferredAcceptance
{
    private readonly JoinedLists _lists = new();
    private readonly Holdings _holdings = new();
    private Market? _market;
    private int[] _pending = [];

    /// <summary>Proposals made by the last run.</summary>
    public long ProposalCount { get; private set; }

    /// <summary>Joins the lists of a market, which must stay as it is until the last <see cref="Solve(ReadOnlySpan{int}, Span{int})"/>.</summary>
    /// <param name="market">A market whose lists name nobody twice. Couples and supplemental lists are refused.</param>
    /// <exception cref="ArgumentException">The market has couples or supplemental lists.</exception>
    public void Load(Market market)
    {
        if (market.Couples.Length > 0 || market.Supplements.Length > 0)
        {
            throw new ArgumentException("Couples and supplemental lists need the full solver.", nameof(market));
        }

        if (market.ProgramLists.Count != market.ProgramCount)
        {
            throw new ArgumentException("Every program needs a list and a quota.", nameof(market));
        }

        _lists.Load(market);
        _market = market;
    }

    /// <summary>Loads a market and solves it with its own quotas.</summary>
    /// <param name="market">The market.</param>
    /// <param name="matches">Takes for every applicant the program, or -1.</param>
    public void Solve(Market market, Span<int> matches)
    {
        Load(market);
        Solve(market.Quotas, matches);
    }

    /// <summary>Solves the loaded market with the quotas given.</summary>
    /// <param name="quotas">Positions of every program, 0 or more.</param>
    /// <param name="matches">Takes for every applicant the program, or -1.</param>
    public void Solve(ReadOnlySpan<int> quotas, Span<int> matches)
    {
        var market = _market ?? throw new InvalidOperationException("Load a market first.");
        ArgumentOutOfRangeException.ThrowIfNotEqual(quotas.Length, market.ProgramCount);
        ArgumentOutOfRangeException.ThrowIfNotEqual(matches.Length, market.ApplicantCount);
        var slotStarts = market.ProgramLists.Starts;
        _holdings.Clear(_lists, slotStarts, quotas);
        ProposalCount = Run(_lists, _holdings, slotStarts, ref _pending);
        WriteMatches(_holdings, market.ProgramLists, matches);
    }

    internal static void WriteMatches(Holdings holdings, RankLists programLists, Span<int> matches)
    {
        matches.Fill(-1);
        ref var bits = ref holdings.BitsReference;
        for (var program = 0; program < holdings.ProgramCount; program++)
        {
            var list = programLists[program];
            var word = holdings.States[program].FirstWord;
            for (var first = 0; first < list.Length; first += 64)
            {
                for (var held = Unsafe.Add(ref bits, word++); held != 0; held &= held - 1)
                {
                    matches[list[first + BitOperations.TrailingZeroCount(held)]] = program;
                }
            }
        }
    }

    /// <summary>
    /// Lets all single applicants, but for one when asked, propose until each holds a position or has no choice left. Returns the number
    /// of proposals.
    /// </summary>
    internal static long Run(
        JoinedLists lists, Holdings holdings, ReadOnlySpan<int> slotStarts, ref int[] pendingEntries, int without = -1)
    {
        var applicants = lists.ApplicantCount;
        JoinedLists.Grow(ref pendingEntries, applicants);
        var pending = pendingEntries.AsSpan(0, applicants);
        lists.EntryStart[..applicants].CopyTo(pending);
        if (without >= 0)
        {
            pending[without] = lists.EntryStart[without + 1] - 1;
        }

        // Indices below come from the joined lists, which were checked when they were built.
        ref var entries = ref lists.EntriesReference;
        ref var slotEntry = ref lists.SlotEntryReference;
        ref var states = ref holdings.StatesReference;
        ref var bits = ref holdings.BitsReference;
        long proposals = 0;
        while (pending.Length > 0)
        {
            var displaced = 0;
            for (var i = 0; i < pending.Length; i++)
            {
                var at = pending[i];
                for (; ; at++)
                {
                    var (program, rank) = Unsafe.Add(ref entries, at);
                    if (program < 0)
                    {
                        break;
                    }

                    proposals++;
                    ref var state = ref Unsafe.Add(ref states, program);
                    if (rank >= state.Limit)
                    {
                        continue;
                    }

                    ref var words = ref Unsafe.Add(ref bits, state.FirstWord);
                    Unsafe.Add(ref words, rank >> 6) |= 1UL << rank;
                    if (state.Free > 0)
                    {
                        if (--state.Free == 0)
                        {
                            state.Limit = holdings.WorstHeld(program, slotStarts[program + 1] - slotStarts[program]);
                        }

                        break;
                    }

                    var bumped = state.Limit;
                    var word = bumped >> 6;
                    var held = Unsafe.Add(ref words, word) & ~(1UL << bumped);
                    Unsafe.Add(ref words, word) = held;
                    while (held == 0)
                    {
                        held = Unsafe.Add(ref words, --word);
                    }

                    state.Limit = (word << 6) + BitOperations.Log2(held);
                    pending[displaced++] = Unsafe.Add(ref slotEntry, state.FirstSlot + bumped) + 1;
                    break;
                }
            }

            pending = pending[..displaced];
        }

        return proposals;
    }
}
