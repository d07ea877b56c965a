namespace Vouch.Engine.Matching.Exact;

/// <summary>
/// Somebody who seeks: a single applicant, a couple, or an applicant with supplemental lists. Only choices that the programs return, each once.
/// </summary>
/// <param name="First">The applicant, or the first member.</param>
/// <param name="Second">The second member; the same applicant with supplemental lists, -1 for a single.</param>
/// <param name="Choices">Best first; -1 for no program.</param>
internal sealed record SoughtSeats(int First, int Second, (int First, int Second)[] Choices)
{
    /// <summary>For every choice the literal that says: this one or a better one.</summary>
    public int[] UpTo { get; } = new int[Choices.Length];

    /// <summary>For every choice the literal that says: this one.</summary>
    public int[] Is { get; } = new int[Choices.Length];

    public bool IsCouple => Second >= 0 && Second != First;

    public static IEnumerable<SoughtSeats> Of(Market market, RankTable ranks)
    {
        var joint = JointLists.Seekers(market);
        for (var a = 0; a < joint.Length; a++)
        {
            if (!joint[a])
            {
                yield return new(a, -1, [.. market.ApplicantLists[a].ToArray().Where(p => ranks.Rank(p, a) >= 0).Select(p => (p, -1)).Distinct()]);
            }
        }

        foreach (var seeker in JointLists.Of(market))
        {
            yield return new(seeker.First, seeker.Second, [.. seeker.Choices
                .Where(c => (c.Program < 0 || ranks.Rank(c.Program, seeker.First) >= 0)
                    && (c.Second < 0 || ranks.Rank(c.Second, seeker.Second) >= 0)
                    && (c.Program != c.Second || !seeker.SamePerson))
                .Distinct()]);
        }
    }
}
