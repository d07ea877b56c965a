using System.Diagnostics;
using Vouch.Engine.Numerics;

namespace Vouch.Engine.Markets;

/// <summary>
/// Stage 4: programs invite from the top in waves; applicants above their cap keep the interviews they like best and free the others
/// for the next wave.
/// </summary>
internal static class InvitationStage
{
    private const int Waves = 4;
    private const int WindowPerSlot = 3;

    public static void Run(MarketModel model, MarketWorkspace work)
    {
        Sort(model, work);
        Array.Clear(work.Invitations);
        Array.Clear(work.Held);
        for (int wave = 0; wave < Waves; wave++)
        {
            bool more = Invite(model, work);
            Decline(model, work);
            if (!more)
            {
                break;
            }
        }

        Cutoffs(model, work);
    }

    /// <summary>Brings the best applications of each program, three for each slot, into order.</summary>
    private static void Sort(MarketModel model, MarketWorkspace work)
    {
        float floor = (float)model.Parameters.AcceptanceFloor;
        int pairs = work.First[model.Applicants];
        int[] first = work.ProgramFirst;
        Array.Clear(first);
        for (int pair = 0; pair < pairs; pair++)
        {
            bool acceptable = work.Score[pair] >= floor;
            work.State[pair] = acceptable ? PairState.Applied : PairState.BelowFloor;
            first[work.Program[pair] + 1] += acceptable ? 1 : 0;
        }

        for (int p = 0; p < model.Programs; p++)
        {
            first[p + 1] += first[p];
            work.ProgramNext[p] = first[p];
        }

        for (int pair = 0; pair < pairs; pair++)
        {
            if (work.State[pair] == PairState.Applied)
            {
                work.Keys[work.ProgramNext[work.Program[pair]]++] = ScoreKey.Of(work.Score[pair], pair);
            }
        }

        for (int p = 0; p < model.Programs; p++)
        {
            var all = work.Keys.AsSpan(first[p], first[p + 1] - first[p]);
            int window = Math.Min(all.Length, WindowPerSlot * model.Slots[p]);
            Selection.SmallestFirst(all, window);
            all[..window].Sort();
            work.Window[p] = first[p] + window;
            work.ProgramNext[p] = first[p];
        }
    }

    private static bool Invite(MarketModel model, MarketWorkspace work)
    {
        bool invited = false;
        for (int p = 0; p < model.Programs; p++)
        {
            while (work.Held[p] < model.Slots[p] && work.ProgramNext[p] < work.Window[p])
            {
                int pair = ScoreKey.Item(work.Keys[work.ProgramNext[p]++]);
                work.State[pair] = PairState.Interview;
                work.Held[p]++;
                invited = true;
            }
        }

        return invited;
    }

    private static void Decline(MarketModel model, MarketWorkspace work)
    {
        int cap = model.Parameters.InterviewCap;
        for (int i = 0; i < model.Applicants; i++)
        {
            int held = 0;
            for (int pair = work.First[i]; pair < work.First[i + 1]; pair++)
            {
                held += work.State[pair] == PairState.Interview ? 1 : 0;
            }

            while (held > cap)
            {
                int worst = Worst(work, i);
                work.State[worst] = PairState.Declined;
                work.Held[work.Program[worst]]--;
                held--;
            }

            work.Invitations[i] = held;
        }
    }

    private static int Worst(MarketWorkspace work, int i)
    {
        int worst = -1;
        for (int pair = work.First[i]; pair < work.First[i + 1]; pair++)
        {
            if (work.State[pair] == PairState.Interview && (worst < 0 || work.Utility[pair] < work.Utility[worst]))
            {
                worst = pair;
            }
        }

        Debug.Assert(worst >= 0, "Only applicants with interviews decline.");
        return worst;
    }

    /// <summary>The score of the last one invited; −∞ where everyone acceptable was.</summary>
    private static void Cutoffs(MarketModel model, MarketWorkspace work)
    {
        for (int p = 0; p < model.Programs; p++)
        {
            bool all = work.ProgramNext[p] == work.ProgramFirst[p + 1];
            work.Invited[p] = all
                ? float.NegativeInfinity
                : work.Score[ScoreKey.Item(work.Keys[work.ProgramNext[p] - 1])];
        }
    }
}
