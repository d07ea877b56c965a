using Vouch.Engine.Numerics;

namespace Vouch.Engine.Market;

/// <summary>Stages 5 and 6: rank lists of both sides, then applicant-proposing deferred acceptance.</summary>
internal static class MatchStage
{
    public static void Run(MarketModel model, MarketWorkspace work, ulong seed, int market)
    {
        RankLists(model, work, seed, market);
        Propose(model, work);
        for (int p = 0; p < model.Programs; p++)
        {
            bool full = work.Seated[p] == model.Quota[p];
            work.Admitted[p] = full ? work.SeatScore[work.SeatFirst[p]] : float.NegativeInfinity;
        }
    }

    /// <summary>Applicants rank whom they met by their own utility; programs by score plus what the interview told them.</summary>
    private static void RankLists(MarketModel model, MarketWorkspace work, ulong seed, int market)
    {
        var parameters = model.Parameters;
        ulong key = RandomSequence.KeyFor(seed, Purposes.Interviews);
        int next = 0;
        for (int i = 0; i < model.Applicants; i++)
        {
            work.ListFirst[i] = next;
            ulong name = ((ulong)(uint)market << 32) | (uint)i;
            for (int pair = work.First[i]; pair < work.First[i + 1] && !work.Leaves[i]; pair++)
            {
                if (work.State[pair] != PairState.Interview)
                {
                    continue;
                }

                (ulong bits, _) = Philox.Block(key, (ulong)work.Program[pair], name);
                double impression = parameters.InterviewNoise * Normal.Quantile(RandomSequence.ToUniform(bits));
                Insert(work, work.ListFirst[i], next++, pair, work.Score[pair] + (float)impression);
            }
        }

        work.ListFirst[model.Applicants] = next;
    }

    private static void Insert(MarketWorkspace work, int first, int last, int pair, float score)
    {
        int at = last;
        for (; at > first && work.Utility[work.List[at - 1]] < work.Utility[pair]; at--)
        {
            work.List[at] = work.List[at - 1];
            work.ListScore[at] = work.ListScore[at - 1];
        }

        work.List[at] = pair;
        work.ListScore[at] = score;
    }

    private static void Propose(MarketModel model, MarketWorkspace work)
    {
        float floor = (float)model.Parameters.AcceptanceFloor;
        Array.Clear(work.Seated);
        Array.Fill(work.MatchedPair, -1);
        for (int i = 0; i < model.Applicants; i++)
        {
            work.ListNext[i] = work.ListFirst[i];
            int proposer = i;
            while (proposer >= 0)
            {
                proposer = ProposeNext(model, work, proposer, floor);
            }
        }
    }

    /// <summary>Lets one applicant propose down the list until taken; returns whoever was bumped, or −1.</summary>
    private static int ProposeNext(MarketModel model, MarketWorkspace work, int i, float floor)
    {
        while (work.ListNext[i] < work.ListFirst[i + 1])
        {
            int at = work.ListNext[i]++;
            int pair = work.List[at], p = work.Program[pair];
            float score = work.ListScore[at];
            if (score < floor)
            {
                continue;
            }

            int first = work.SeatFirst[p];
            if (work.Seated[p] < model.Quota[p])
            {
                SeatHeap.Add(work.SeatScore.AsSpan(first), work.SeatApplicant.AsSpan(first), work.Seated[p]++, score, i);
                Take(work, i, pair, at);
                return -1;
            }

            if (score > work.SeatScore[first])
            {
                int bumped = work.SeatApplicant[first];
                SeatHeap.ReplaceLowest(
                    work.SeatScore.AsSpan(first, model.Quota[p]), work.SeatApplicant.AsSpan(first, model.Quota[p]), score, i);
                Take(work, i, pair, at);
                work.MatchedPair[bumped] = -1;
                return bumped;
            }
        }

        return -1;
    }

    private static void Take(MarketWorkspace work, int i, int pair, int at)
    {
        work.MatchedPair[i] = pair;
        work.RankOfMatch[i] = at - work.ListFirst[i] + 1;
    }
}
