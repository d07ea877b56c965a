namespace Vouch.Engine.Matching;

/// <summary>
/// Those who look for two positions at once: couples, and applicants who need a position for the year before an advanced one. Both are
/// a list of joint choices; the two members of the second kind are the same person.
/// </summary>
internal sealed class JointSeekers
{
    private readonly List<Couple> _members = [];
    private readonly List<int> _starts = [];
    private readonly List<JointEntry> _choices = [];
    private readonly List<(int Applicant, int Index)> _supplementOrder = [];
    private bool[] _seeks = [];
    private int[] _firstRank = [];
    private int[] _secondRank = [];

    public int Count => _members.Count;

    /// <summary>Whether the market at hand has any.</summary>
    public bool Expected { get; private set; }

    public Couple Members(int unit) => _members[unit];

    /// <summary>The joint choices, best first, that both programs return.</summary>
    public ReadOnlySpan<JointEntry> Choices(int unit) =>
        System.Runtime.InteropServices.CollectionsMarshal.AsSpan(_choices)[_starts[unit].._starts[unit + 1]];

    public bool Seeks(int applicant) => Expected && _seeks[applicant];

    public void Clear(Market market)
    {
        _members.Clear();
        _starts.Clear();
        _choices.Clear();
        Expected = market.Couples.Length > 0 || market.Supplements.Length > 0;
        if (!Expected)
        {
            return;
        }

        JoinedLists.Grow(ref _seeks, market.ApplicantCount);
        Array.Clear(_seeks, 0, market.ApplicantCount);
        foreach (var couple in market.Couples)
        {
            _seeks[couple.First] = true;
            _seeks[couple.Second] = true;
        }

        foreach (var supplement in market.Supplements)
        {
            _seeks[supplement.Applicant] = true;
        }
    }

    public void Load(Market market, JoinedLists lists)
    {
        JoinedLists.Grow(ref _firstRank, market.ProgramCount);
        JoinedLists.Grow(ref _secondRank, market.ProgramCount);
        Array.Fill(_firstRank, -1);
        Array.Fill(_secondRank, -1);
        _starts.Add(0);
        for (var c = 0; c < market.Couples.Length; c++)
        {
            var (first, second) = market.Couples[c];
            Remember(lists, first, _firstRank);
            Remember(lists, second, _secondRank);
            var choices = market.JointChoices[c];
            for (var i = 0; i + 1 < choices.Length; i += 2)
            {
                if (choices[i] < 0 && choices[i + 1] < 0)
                {
                    break; // Both unmatched: nothing below it can ever be reached.
                }

                AddChoice(choices[i], choices[i + 1]);
            }

            Finish(market, lists, new(first, second));
        }

        LoadSupplements(market, lists);
    }

    private void LoadSupplements(Market market, JoinedLists lists)
    {
        var supplements = market.Supplements;
        _supplementOrder.Clear();
        for (var s = 0; s < supplements.Length; s++)
        {
            _supplementOrder.Add((supplements[s].Applicant, s));
        }

        _supplementOrder.Sort();
        for (var from = 0; from < _supplementOrder.Count;)
        {
            var applicant = _supplementOrder[from].Applicant;
            var to = from;
            while (to < _supplementOrder.Count && _supplementOrder[to].Applicant == applicant)
            {
                to++;
            }

            Remember(lists, applicant, _firstRank);
            Remember(lists, applicant, _secondRank);
            foreach (var program in market.ApplicantLists[applicant])
            {
                for (var i = from; i < to; i++)
                {
                    if (supplements[_supplementOrder[i].Index].Advanced == program)
                    {
                        AddBefore(program, market.SupplementalChoices[_supplementOrder[i].Index]);
                    }
                }

                AddChoice(program, -1);
            }

            Finish(market, lists, new(applicant, applicant));
            from = to;
        }
    }

    private void AddBefore(int advanced, ReadOnlySpan<int> programs)
    {
        foreach (var before in programs)
        {
            if (before != advanced)
            {
                AddChoice(advanced, before);
            }
        }
    }

    private static void Remember(JoinedLists lists, int applicant, int[] ranks)
    {
        foreach (var (program, rank) in lists.ReturnedRanks(applicant))
        {
            ranks[program] = rank;
        }
    }

    private void AddChoice(int first, int second)
    {
        var firstRank = first < 0 ? 0 : _firstRank[first];
        var secondRank = second < 0 ? 0 : _secondRank[second];
        if (firstRank >= 0 && secondRank >= 0)
        {
            _choices.Add(new(first, firstRank, second, secondRank));
        }
    }

    private void Finish(Market market, JoinedLists lists, Couple members)
    {
        var unit = _members.Count;
        _members.Add(members);
        _starts.Add(_choices.Count);
        var slotStarts = market.ProgramLists.Starts;
        foreach (var choice in Choices(unit))
        {
            if (choice.FirstProgram >= 0)
            {
                lists.MarkJoint(slotStarts[choice.FirstProgram] + choice.FirstRank, unit);
            }

            if (choice.SecondProgram >= 0)
            {
                lists.MarkJoint(slotStarts[choice.SecondProgram] + choice.SecondRank, unit);
            }
        }

        foreach (var (program, _) in lists.ReturnedRanks(members.First))
        {
            _firstRank[program] = -1;
        }

        foreach (var (program, _) in lists.ReturnedRanks(members.Second))
        {
            _secondRank[program] = -1;
        }
    }
}
