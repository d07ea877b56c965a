using Vouch.Engine.Numerics;

namespace Vouch.Engine.Markets;

/// <summary>Stages 5 and 6: rank lists of both sides, then applicant-proposing deferred acceptance, with the couples inserted one by one.</summary>
internal static class MatchStage
{
    public static void Run(MarketModel model, MarketWorkspace work, ulong seed, int market)
    {
        work.Lists.Clear();
        RankPrograms(model, work, seed, market);
        RankApplicants(model, work);
        if (work.CoupleCount > 0)
        {
            CoupleStage.Rank(model, work);
            work.CoupledSolver.Solve(work.Lists, work.Matches);
        }
        else
        {
            work.Solver.Solve(work.Lists, work.Matches);
        }

        Record(model, work);
    }

    /// <summary>Applicants rank whom they met by their own utility; those who leave hand in no list.</summary>
    private static void RankPrograms(MarketModel model, MarketWorkspace work, ulong seed, int market)
    {
        ulong key = RandomSequence.KeyFor(seed, Purposes.Interviews);
        int next = 0;
        for (int i = 0; i < model.Applicants; i++)
        {
            work.ListFirst[i] = next;
            ulong name = ((ulong)(uint)market << 32) | (uint)i;
            for (int pair = work.First[i]; pair < work.First[i + 1] && !work.Leaves[i]; pair++)
            {
                if (work.State[pair] == PairState.Interview)
                {
                    (ulong bits, _) = Philox.Block(key, (ulong)work.Program[pair], name);
                    double impression = model.Parameters.InterviewNoise * Normal.Quantile(RandomSequence.ToUniform(bits));
                    Insert(work, work.ListFirst[i], next++, pair, work.Score[pair] + (float)impression);
                }
            }

            for (int at = work.ListFirst[i]; at < next && work.PartnerOf[i] < 0; at++)
            {
                work.Lists.ApplicantLists.Add(work.Program[work.List[at]]);
            }

            work.Lists.ApplicantLists.EndList();
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

    /// <summary>Programs rank whom they met by score and what the interview told them; below the floor nobody is ranked.</summary>
    private static void RankApplicants(MarketModel model, MarketWorkspace work)
    {
        float floor = (float)model.Parameters.AcceptanceFloor;
        int[] next = work.ProgramNext, first = work.ListedFirst;
        Array.Clear(first);
        int listed = work.ListFirst[model.Applicants];
        for (int at = 0; at < listed; at++)
        {
            first[work.Program[work.List[at]] + 1] += work.ListScore[at] >= floor ? 1 : 0;
        }

        for (int p = 0; p < model.Programs; p++)
        {
            first[p + 1] += first[p];
            next[p] = first[p];
        }

        for (int i = 0; i < model.Applicants; i++)
        {
            for (int at = work.ListFirst[i]; at < work.ListFirst[i + 1]; at++)
            {
                if (work.ListScore[at] >= floor)
                {
                    work.Keys[next[work.Program[work.List[at]]]++] = ScoreKey.Of(work.ListScore[at], i);
                }
            }
        }

        for (int p = 0; p < model.Programs; p++)
        {
            var keys = work.Keys.AsSpan(first[p], first[p + 1] - first[p]);
            keys.Sort();
            foreach (ulong key in keys)
            {
                work.Lists.ProgramLists.Add(ScoreKey.Item(key));
            }

            work.Lists.ProgramLists.EndList();
            work.Lists.AddQuota(model.Quota[p]);
        }
    }

    /// <summary>Notes each match and, for programs that filled, the rank score of the last one taken.</summary>
    private static void Record(MarketModel model, MarketWorkspace work)
    {
        int[] taken = work.Held;
        Array.Clear(taken);
        Array.Fill(work.Admitted, float.PositiveInfinity);
        for (int i = 0; i < model.Applicants; i++)
        {
            work.MatchedPair[i] = -1;
            for (int at = work.ListFirst[i]; at < work.ListFirst[i + 1] && work.Matches[i] >= 0; at++)
            {
                int p = work.Program[work.List[at]];
                if (p == work.Matches[i])
                {
                    work.MatchedPair[i] = work.List[at];
                    work.RankOfMatch[i] = at - work.ListFirst[i] + 1;
                    work.Admitted[p] = Math.Min(work.Admitted[p], work.ListScore[at]);
                    taken[p]++;
                    break;
                }
            }
        }

        for (int p = 0; p < model.Programs; p++)
        {
            if (taken[p] < model.Quota[p])
            {
                work.Admitted[p] = float.NegativeInfinity;
            }
        }
    }
}
