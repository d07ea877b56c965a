namespace Vouch.Engine.Matching;

/// <summary>Looks at every assignment of a tiny market: the last resort where reversions or parities leave the iteration without a fixed point.</summary>
internal sealed class ExhaustiveSearch
{
    private const double MostAssignments = 300_000;
    private readonly Market _market;
    private readonly Matching _matching;
    private readonly List<JointLists> _seekers;
    private readonly int[] _room;
    private readonly StabilityRules _rules;

    private ExhaustiveSearch(Market market, StabilityRules rules)
    {
        _rules = rules;
        _market = market;
        _matching = new(market.ApplicantCount, market.Supplements.Length > 0);
        _seekers = [.. AllSeekers(market)];
        _room = market.Quotas.ToArray();
        foreach (var rule in market.Reversions)
        {
            _room[rule.Receiver] += rule.Count;
        }
    }

    /// <summary>Whether every assignment can be looked at.</summary>
    public static bool Suits(Market market) =>
        market.ApplicantCount <= 40 && AllSeekers(market).Aggregate(1.0, (product, s) => product * (s.Choices.Count + 1)) <= MostAssignments;

    /// <summary>A stable matching, or null when there is none.</summary>
    public static Matching? Search(Market market, StabilityRules rules)
    {
        var search = new ExhaustiveSearch(market, rules);
        return search.Try(0) ? search._matching : null;
    }

    private static IEnumerable<JointLists> AllSeekers(Market market)
    {
        var joint = JointLists.Seekers(market);
        for (var a = 0; a < joint.Length; a++)
        {
            if (!joint[a])
            {
                yield return new(a, -1, [.. market.ApplicantLists[a].ToArray().Select(p => (p, -1))]);
            }
        }

        foreach (var seeker in JointLists.Of(market))
        {
            yield return seeker;
        }
    }

    private bool Try(int index)
    {
        if (index == _seekers.Count)
        {
            return StabilityChecker.IsStable(_market, _matching.ProgramOf, _matching.SupplementOf, _rules);
        }

        var seeker = _seekers[index];
        foreach (var (p, q) in seeker.Choices)
        {
            if (Room(p, -1) & Room(q, -1))
            {
                Set(seeker, p, q);
                if (Try(index + 1))
                {
                    return true;
                }
            }

            Room(p, +1);
            Room(q, +1);
        }

        Set(seeker, -1, -1);
        return Try(index + 1);
    }

    // Both seats are always taken and given back, so the counts stay right even when the first is one too many.
    private bool Room(int program, int change) => program < 0 || (_room[program] += change) >= 0;

    private void Set(JointLists seeker, int p, int q)
    {
        _matching.ProgramOf[seeker.First] = p;
        if (seeker.SamePerson)
        {
            _matching.SupplementOf[seeker.First] = q;
        }
        else if (seeker.Second >= 0)
        {
            _matching.ProgramOf[seeker.Second] = q;
        }
    }
}
