namespace Vouch.Engine.Matching;

/// <summary>Looks up an applicant's rank at a program: the programs' lists turned around, each applicant's part ascending by program.</summary>
internal sealed class RankTable
{
    private readonly int[] _starts;
    private readonly int[] _programs;
    private readonly int[] _ranks;

    public RankTable(Market market)
    {
        var lists = market.ProgramLists;
        _starts = new int[market.ApplicantCount + 1];
        _programs = new int[lists.ItemCount];
        _ranks = new int[lists.ItemCount];
        foreach (var applicant in lists.Items)
        {
            _starts[applicant]++;
        }

        var sum = 0;
        foreach (ref var start in _starts.AsSpan())
        {
            sum += start;
            start = sum;
        }

        // Filled from the back, so that the programs of an applicant ascend.
        for (var program = lists.Count - 1; program >= 0; program--)
        {
            var list = lists[program];
            for (var rank = list.Length - 1; rank >= 0; rank--)
            {
                var at = --_starts[list[rank]];
                _programs[at] = program;
                _ranks[at] = rank;
            }
        }
    }

    /// <summary>The rank, 0 the best, or -1 when the program does not rank the applicant. O(log of the applicant's rankings).</summary>
    public int Rank(int program, int applicant)
    {
        var start = _starts[applicant];
        var found = _programs.AsSpan(start, _starts[applicant + 1] - start).BinarySearch(program);
        return found < 0 ? -1 : _ranks[start + found];
    }
}
