using System.Runtime.InteropServices;

namespace Vouch.Engine.Matching;

/// <summary>
/// A two-sided market in dense numbers: applicants 0..n-1 and programs 0..m-1 who rank each other, best first. A ranking that the
/// other side does not return is allowed and has no effect. Refill it as often as wanted: a filling of a size seen before allocates nothing.
/// </summary>
/// <remarks>
/// Fill: <see cref="Clear"/>; one list in <see cref="ProgramLists"/> and one quota per program (<see cref="AddProgram"/> does both);
/// one list in <see cref="ApplicantLists"/> per applicant, empty for members of couples. The rest is optional.
/// </remarks>
public sealed class Market
{
    private readonly List<int> _quotas = [];
    private readonly List<Parity> _parities = [];
    private readonly List<Couple> _couples = [];
    private readonly List<Reversion> _reversions = [];
    private readonly List<int> _firstOfPair = [];
    private readonly Dictionary<(int Donor, int Receiver), int> _pairs = [];
    private readonly List<SupplementalList> _supplements = [];

    /// <summary>For every applicant the programs ranked. Empty for members of couples.</summary>
    public RankLists ApplicantLists { get; } = new();

    /// <summary>For every program the applicants ranked.</summary>
    public RankLists ProgramLists { get; } = new();

    /// <summary>Positions of every program, 0 or more.</summary>
    public Span<int> Quotas => CollectionsMarshal.AsSpan(_quotas);

    /// <summary>What every program asks about the number of its matches.</summary>
    public ReadOnlySpan<Parity> Parities => CollectionsMarshal.AsSpan(_parities);

    /// <summary>The couples.</summary>
    public ReadOnlySpan<Couple> Couples => CollectionsMarshal.AsSpan(_couples);

    /// <summary>For every couple its joint choices, flat: program of the first, program of the second, -1 for "this one unmatched".</summary>
    public RankLists JointChoices { get; } = new();

    /// <summary>Rules for unfilled positions, applied in this order.</summary>
    public ReadOnlySpan<Reversion> Reversions => CollectionsMarshal.AsSpan(_reversions);

    /// <summary>For every rule the first one with the same donor and receiver.</summary>
    internal ReadOnlySpan<int> FirstOfPair => CollectionsMarshal.AsSpan(_firstOfPair);

    /// <summary>Supplemental lists.</summary>
    public ReadOnlySpan<SupplementalList> Supplements => CollectionsMarshal.AsSpan(_supplements);

    /// <summary>For every supplemental list its programs.</summary>
    public RankLists SupplementalChoices { get; } = new();

    /// <summary>Number of applicants.</summary>
    public int ApplicantCount => ApplicantLists.Count;

    /// <summary>Number of programs.</summary>
    public int ProgramCount => _quotas.Count;

    /// <summary>True when some program asks for an even or odd number.</summary>
    public bool HasParity { get; private set; }

    /// <summary>Forgets everything and keeps the memory.</summary>
    public void Clear()
    {
        ApplicantLists.Clear();
        ProgramLists.Clear();
        JointChoices.Clear();
        SupplementalChoices.Clear();
        _quotas.Clear();
        _parities.Clear();
        _couples.Clear();
        _reversions.Clear();
        _firstOfPair.Clear();
        _pairs.Clear();
        _supplements.Clear();
        HasParity = false;
    }

    /// <summary>Adds the next program.</summary>
    /// <param name="quota">Positions, 0 or more.</param>
    /// <param name="applicants">Its rank list, best first.</param>
    /// <param name="parity">What it asks about the number of its matches.</param>
    /// <returns>The program's index.</returns>
    public int AddProgram(int quota, ReadOnlySpan<int> applicants, Parity parity = Parity.Any)
    {
        ProgramLists.AddList(applicants);
        AddQuota(quota);
        SetParity(ProgramCount - 1, parity);
        return ProgramCount - 1;
    }

    /// <summary>Adds the quota of the next program, whose list the caller adds to <see cref="ProgramLists"/> itself.</summary>
    /// <param name="quota">Positions, 0 or more.</param>
    public void AddQuota(int quota)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(quota);
        _quotas.Add(quota);
        _parities.Add(Parity.Any);
    }

    /// <summary>Adds the next applicant.</summary>
    /// <param name="programs">The rank list, best first; empty for a member of a couple.</param>
    /// <returns>The applicant's index.</returns>
    public int AddApplicant(ReadOnlySpan<int> programs)
    {
        ApplicantLists.AddList(programs);
        return ApplicantCount - 1;
    }

    /// <summary>Says what a program asks about the number of its matches.</summary>
    /// <param name="program">The program.</param>
    /// <param name="parity">Even, odd or any number.</param>
    public void SetParity(int program, Parity parity)
    {
        _parities[program] = parity;
        HasParity |= parity != Parity.Any;
    }

    /// <summary>Adds a couple of two applicants whose own lists are empty.</summary>
    /// <param name="first">The applicant named first in every choice.</param>
    /// <param name="second">The applicant named second.</param>
    /// <param name="choices">Joint choices, flat, best first; -1 for "this one unmatched".</param>
    public void AddCouple(int first, int second, ReadOnlySpan<int> choices)
    {
        JointChoices.AddList(choices);
        AddCouple(first, second);
    }

    /// <summary>Adds a couple whose choices the caller adds to <see cref="JointChoices"/> itself.</summary>
    /// <param name="first">The applicant named first in every choice.</param>
    /// <param name="second">The applicant named second.</param>
    public void AddCouple(int first, int second) => _couples.Add(new(first, second));

    /// <summary>Adds a rule for unfilled positions. Several rules of one donor and receiver share what they have moved.</summary>
    /// <param name="donor">The program that may have unfilled positions.</param>
    /// <param name="receiver">The program that gets them.</param>
    /// <param name="count">The most positions to move.</param>
    public void AddReversion(int donor, int receiver, int count)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        _pairs.TryAdd((donor, receiver), _reversions.Count);
        _firstOfPair.Add(_pairs[(donor, receiver)]);
        _reversions.Add(new(donor, receiver, count));
    }

    /// <summary>Adds the list an applicant uses when matched to an advanced position.</summary>
    /// <param name="applicant">A single applicant.</param>
    /// <param name="advanced">A program on that applicant's list.</param>
    /// <param name="programs">Programs for the year before, best first; not the advanced program itself.</param>
    public void AddSupplement(int applicant, int advanced, ReadOnlySpan<int> programs)
    {
        SupplementalChoices.AddList(programs);
        AddSupplement(applicant, advanced);
    }

    /// <summary>Adds a supplemental list whose programs the caller adds to <see cref="SupplementalChoices"/> itself.</summary>
    /// <param name="applicant">A single applicant.</param>
    /// <param name="advanced">A program on that applicant's list.</param>
    public void AddSupplement(int applicant, int advanced) => _supplements.Add(new(applicant, advanced));
}
