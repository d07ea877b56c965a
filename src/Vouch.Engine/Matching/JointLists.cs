namespace Vouch.Engine.Matching;

/// <summary>
/// A couple, or an applicant with supplemental lists, with all joint choices written out, best first. A supplemented applicant's
/// choices are each program with every program of its supplemental list in turn, then the program alone.
/// </summary>
internal sealed record JointLists(int First, int Second, IReadOnlyList<(int Program, int Second)> Choices)
{
    public bool SamePerson => First == Second;

    public static IEnumerable<JointLists> Of(Market market)
    {
        for (var c = 0; c < market.Couples.Length; c++)
        {
            var flat = market.JointChoices[c];
            var choices = new List<(int, int)>(flat.Length / 2);
            for (var i = 0; i + 1 < flat.Length && (flat[i] >= 0 || flat[i + 1] >= 0); i += 2)
            {
                choices.Add((flat[i], flat[i + 1]));
            }

            yield return new(market.Couples[c].First, market.Couples[c].Second, choices);
        }

        var supplemented = new SortedSet<int>();
        foreach (var supplement in market.Supplements)
        {
            supplemented.Add(supplement.Applicant);
        }

        foreach (var applicant in supplemented)
        {
            yield return new(applicant, applicant, SupplementedChoices(market, applicant));
        }
    }

    public static bool[] CoupleMembers(Market market)
    {
        var members = new bool[market.ApplicantCount];
        foreach (var (first, second) in market.Couples)
        {
            members[first] = members[second] = true;
        }

        return members;
    }

    public static bool[] Seekers(Market market)
    {
        var seekers = CoupleMembers(market);
        foreach (var supplement in market.Supplements)
        {
            seekers[supplement.Applicant] = true;
        }

        return seekers;
    }

    private static List<(int, int)> SupplementedChoices(Market market, int applicant)
    {
        var choices = new List<(int, int)>();
        foreach (var program in market.ApplicantLists[applicant])
        {
            for (var s = 0; s < market.Supplements.Length; s++)
            {
                if (market.Supplements[s] == new SupplementalList(applicant, program))
                {
                    foreach (var before in market.SupplementalChoices[s])
                    {
                        choices.Add((program, before));
                    }
                }
            }

            choices.Add((program, -1));
        }

        return choices;
    }
}
