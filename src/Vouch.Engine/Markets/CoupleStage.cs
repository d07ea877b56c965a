using Vouch.Engine.Numerics;

namespace Vouch.Engine.Markets;

/// <summary>
/// Couples: who is in one, and what the two ask for together. Both prefer the specialty, finished a school in the United States and live in
/// one state; who finds whom has nothing to do with their records.
/// </summary>
/// <remarks>
/// Published are the number of couples and how many matched, not who they are. Their members' match rate is that of graduates of US schools,
/// so they are drawn among these. Couples across specialties would need one Match of all specialties; here both are of one.
/// </remarks>
internal static class CoupleStage
{
    /// <summary>Draws the couples; the partner named first has the lower number and applies first.</summary>
    public static void Draw(MarketModel model, MarketWorkspace work, ulong seed, int market)
    {
        Array.Fill(work.PartnerOf, -1);
        work.CoupleCount = 0;
        if (model.Couples == 0)
        {
            return;
        }

        int[] candidates = work.CoupleCandidates;
        int count = 0;
        for (int i = 0; i < model.Counts[(int)ApplicantType.UsMd] + model.Counts[(int)ApplicantType.UsDo]; i++)
        {
            if (work.Prefers[i])
            {
                candidates[count++] = i;
            }
        }

        var random = RandomSequence.For(seed, Purposes.Couples, market);
        int couples = Math.Min(model.Couples, count / 2);
        for (int drawn = 0; drawn < 2 * couples; drawn++)
        {
            int other = drawn + random.NextBelow(count - drawn);
            (candidates[drawn], candidates[other]) = (candidates[other], candidates[drawn]);
        }

        for (int c = 0; c < couples; c++)
        {
            int first = Math.Min(candidates[2 * c], candidates[(2 * c) + 1]), second = Math.Max(candidates[2 * c], candidates[(2 * c) + 1]);
            work.CoupleFirst[c] = first;
            work.PartnerOf[first] = second;
            work.PartnerOf[second] = first;
            work.Home[second] = work.Home[first];
            work.RanksAlone[c] = random.NextUniform() < model.CouplesRankingAlone;
        }

        work.CoupleCount = couples;
    }

    /// <summary>
    /// The joint lists: every pair of programs that interviewed the two, by what both like and a premium for being in one state, then, for
    /// some couples, one of them alone, dearest first.
    /// </summary>
    public static void Rank(MarketModel model, MarketWorkspace work)
    {
        for (int c = 0; c < work.CoupleCount; c++)
        {
            int first = work.CoupleFirst[c], second = work.PartnerOf[first];
            RankPairs(model, work, first, second);
            if (work.RanksAlone[c])
            {
                RankAlone(work, first, second);
            }

            work.Lists.JointChoices.EndList();
            work.Lists.AddCouple(first, second);
        }
    }

    private static void RankPairs(MarketModel model, MarketWorkspace work, int first, int second)
    {
        int offset = work.ListFirst[second], others = work.ListFirst[second + 1] - offset, pairs = 0;
        for (int at = work.ListFirst[first]; at < work.ListFirst[first + 1]; at++)
        {
            for (int k = 0; k < others; k++)
            {
                int p = work.Program[work.List[at]], q = work.Program[work.List[offset + k]];
                bool together = p == q || (model.State[p] >= 0 && model.State[p] == model.State[q]);
                float liked = work.Utility[work.List[at]] + work.Utility[work.List[offset + k]]
                    + (together ? (float)model.Parameters.TogetherTaste : 0);
                work.JointKeys[pairs++] = ScoreKey.Of(liked, ((at - work.ListFirst[first]) * others) + k);
            }
        }

        var keys = work.JointKeys.AsSpan(0, pairs);
        keys.Sort();
        foreach (ulong key in keys)
        {
            var (at, k) = Math.DivRem(ScoreKey.Item(key), others);
            work.Lists.JointChoices.Add(work.Program[work.List[work.ListFirst[first] + at]]);
            work.Lists.JointChoices.Add(work.Program[work.List[offset + k]]);
        }
    }

    // Both lists are in order already: the dearest of the two heads comes next.
    private static void RankAlone(MarketWorkspace work, int first, int second)
    {
        int a = work.ListFirst[first], b = work.ListFirst[second];
        while (a < work.ListFirst[first + 1] || b < work.ListFirst[second + 1])
        {
            bool isFirst = b == work.ListFirst[second + 1]
                || (a < work.ListFirst[first + 1] && work.Utility[work.List[a]] >= work.Utility[work.List[b]]);
            work.Lists.JointChoices.Add(isFirst ? work.Program[work.List[a++]] : -1);
            work.Lists.JointChoices.Add(isFirst ? -1 : work.Program[work.List[b++]]);
        }
    }
}
