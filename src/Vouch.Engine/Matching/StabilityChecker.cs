namespace Vouch.Engine.Matching;

/// <summary>
/// Judges a matching from the market alone, sharing nothing with the solvers: is it feasible, and does any applicant, couple or
/// supplemented applicant block it with programs that would take them? Quotas are those after reversions, computed from the matching.
/// </summary>
/// <remarks>
/// A vacancy that a program keeps only for an even or odd number does not count as free: when it asked for a parity and holds one fewer
/// than its final quota, its quota is what it holds. O(list entries × log list length) for the market, then the joint choices.
/// </remarks>
public sealed partial class StabilityChecker
{
    private readonly Market _market;
    private readonly StabilityRules _rules;
    private readonly HeldRanks _held;
    private readonly int[] _programOf;
    private readonly int[] _supplementOf;
    private readonly List<Violation> _found = [];
    private readonly int[] _wanting;
    private readonly int _limit;

    private StabilityChecker(
        Market market, ReadOnlySpan<int> programOf, ReadOnlySpan<int> supplementOf, StabilityRules rules, int limit, ReadOnlySpan<int> quotas)
    {
        _market = market;
        _rules = rules;
        _limit = limit;
        _programOf = programOf.ToArray();
        _supplementOf = supplementOf.IsEmpty ? [] : supplementOf.ToArray();
        _held = new(market, _programOf, _supplementOf, quotas, rules.HasFlag(StabilityRules.LoweredQuotas));
        _wanting = new int[market.ProgramCount];
    }

    /// <summary>All violations found, up to a limit; none means stable. Infeasible matchings are not searched for blocking.</summary>
    /// <param name="market">The market.</param>
    /// <param name="programOf">For every applicant the program, or -1.</param>
    /// <param name="supplementOf">For every applicant the program of the year before, or -1; empty when the market has no supplemental lists.</param>
    /// <param name="rules">Which definition of a blocking couple holds.</param>
    /// <param name="limit">How many violations to look for.</param>
    public static IReadOnlyList<Violation> Check(
        Market market,
        ReadOnlySpan<int> programOf,
        ReadOnlySpan<int> supplementOf = default,
        StabilityRules rules = StabilityRules.Default,
        int limit = 10) => Check(market, programOf, supplementOf, rules, limit, default);

    /// <summary>The same by quotas that are given, so that reversions and parities do not come into it; empty: as computed.</summary>
    internal static IReadOnlyList<Violation> Check(
        Market market,
        ReadOnlySpan<int> programOf,
        ReadOnlySpan<int> supplementOf,
        StabilityRules rules,
        int limit,
        ReadOnlySpan<int> quotas)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(programOf.Length, market.ApplicantCount);
        ArgumentOutOfRangeException.ThrowIfLessThan(limit, 1);
        var checker = new StabilityChecker(market, programOf, supplementOf, rules, limit, quotas);
        checker.CheckFeasible();
        if (checker._found.Count == 0)
        {
            checker.CheckSingles();
            checker.CheckJoint();
        }

        return checker._found;
    }

    /// <summary>True when nothing is found.</summary>
    /// <param name="market">The market.</param>
    /// <param name="programOf">For every applicant the program, or -1.</param>
    /// <param name="supplementOf">For every applicant the program of the year before, or -1; may be empty.</param>
    /// <param name="rules">Which definition of a blocking couple holds.</param>
    public static bool IsStable(
        Market market,
        ReadOnlySpan<int> programOf,
        ReadOnlySpan<int> supplementOf = default,
        StabilityRules rules = StabilityRules.Default) =>
        Check(market, programOf, supplementOf, rules, limit: 1).Count == 0;

    private bool Full => _found.Count >= _limit;

    private int SupplementOf(int applicant) => _supplementOf.Length == 0 ? -1 : _supplementOf[applicant];

    private void Report(Violation violation)
    {
        if (!Full)
        {
            _found.Add(violation);
        }
    }

    private void CheckFeasible()
    {
        for (var a = 0; a < _programOf.Length; a++)
        {
            if (_programOf[a] >= 0 && _held.Ranks.Rank(_programOf[a], a) < 0)
            {
                Report(new(ViolationKind.NotRankedByProgram, a, _programOf[a]));
            }

            if (SupplementOf(a) >= 0 && _held.Ranks.Rank(SupplementOf(a), a) < 0)
            {
                Report(new(ViolationKind.NotRankedByProgram, a, SupplementOf(a)));
            }
        }

        var inCouple = JointLists.CoupleMembers(_market);
        for (var a = 0; a < _programOf.Length; a++)
        {
            if (!inCouple[a] && _programOf[a] >= 0 && !_market.ApplicantLists[a].Contains(_programOf[a]))
            {
                Report(new(ViolationKind.NotRankedByApplicant, a, _programOf[a]));
            }
        }

        foreach (var seeker in JointLists.Of(_market))
        {
            var (p, q) = Outcome(seeker);
            if ((p >= 0 || q >= 0) && !seeker.Choices.Contains((p, q)))
            {
                Report(new(ViolationKind.NotAJointChoice, seeker.First, p, seeker.Second, q));
            }
        }

        for (var p = 0; p < _market.ProgramCount; p++)
        {
            var count = _held.Count(p);
            if (count > _held.Quota(p))
            {
                Report(new(ViolationKind.OverQuota, -1, p));
            }

            var parity = _held.QuotasGiven ? Parity.Any : _market.Parities[p];
            if ((parity == Parity.Even && count % 2 != 0) || (parity == Parity.Odd && count % 2 == 0 && count > 0))
            {
                Report(new(ViolationKind.WrongParity, -1, p));
            }
        }
    }

    private (int Program, int Second) Outcome(JointLists seeker) => seeker.SamePerson
        ? (_programOf[seeker.First], SupplementOf(seeker.First))
        : (_programOf[seeker.First], _programOf[seeker.Second]);

    private void CheckSingles()
    {
        var joint = JointLists.Seekers(_market);
        for (var a = 0; a < _programOf.Length && !Full; a++)
        {
            if (joint[a])
            {
                continue;
            }

            foreach (var p in _market.ApplicantLists[a])
            {
                if (p == _programOf[a])
                {
                    break;
                }

                var rank = _held.Ranks.Rank(p, a);
                if (rank >= 0 && (_held.TakesOne(p, rank, without: -1) || TakesTwoMore(p)))
                {
                    Report(new(ViolationKind.BlockingPair, a, p));
                }
            }
        }
    }

    // With lowered quotas: this is the second applicant who would come to a program that has two vacancies.
    private bool TakesTwoMore(int program) =>
        _held.Quota(program) >= _held.Capacity(program) + 2 && ++_wanting[program] == 2;
}
