using Vouch.Engine.Numerics;

namespace Vouch.Engine.Markets;

/// <summary>Stage 3: where each applicant applies, what program and applicant think of each other, and whom the signals go to.</summary>
internal static class ApplicationStage
{
    private const int TriesPerApplication = 4;

    public static void Run(MarketModel model, MarketWorkspace work, ulong seed, int market)
    {
        int pairs = 0;
        for (int i = 0; i < model.Applicants; i++)
        {
            pairs += work.Wanted[i];
        }

        work.Reserve(pairs);
        Array.Fill(work.Stamp, -1);
        ulong opinions = RandomSequence.KeyFor(seed, Purposes.Opinions);
        int next = 0;
        for (int i = 0; i < model.Applicants; i++)
        {
            work.First[i] = next;
            next = Choose(model, work, seed, market, i, next);
            Judge(model, work, opinions, market, i, next);
            Signal(model, work, i, next);
        }

        work.First[model.Applicants] = next;
    }

    private static int Choose(MarketModel model, MarketWorkspace work, ulong seed, int market, int i, int next)
    {
        var random = RandomSequence.For(seed, Purposes.Applications, market, i);
        int table = ApplicationTables.TableOf(model, ApplicationTables.LevelOf(work.Level[i]), work.Type[i]);
        int end = next + work.Wanted[i];
        int homeFirst = 0, homePrograms = 0;
        if (work.Home[i] >= 0)
        {
            homeFirst = model.StateFirst[work.Home[i]];
            homePrograms = model.StateFirst[work.Home[i] + 1] - homeFirst;
        }

        int partner = work.PartnerOf[i] < i ? work.PartnerOf[i] : -1;
        int partnerFirst = partner < 0 ? 0 : work.First[partner], partnerPrograms = partner < 0 ? 0 : work.First[partner + 1] - partnerFirst;
        double together = partnerPrograms > 0 ? model.Parameters.CoupleApplicationShare : 0;
        uint homeShare = homePrograms == 0 ? 0 : (uint)(model.Parameters.HomeApplicationShare * uint.MaxValue);
        for (int tries = work.Wanted[i] * TriesPerApplication; next < end && tries > 0; tries--)
        {
            ulong bits = random.NextBits();
            int program;
            if (together > 0 && random.NextUniform() < together)
            {
                program = NearPartner(model, random.NextBits(), work.Program[partnerFirst + random.NextBelow(partnerPrograms)]);
            }
            else if (homeShare > 0 && (uint)bits < homeShare)
            {
                program = model.StatePrograms[homeFirst + (int)(((bits >> 32) * (ulong)homePrograms) >> 32)];
            }
            else
            {
                int cell = (int)(((bits >> 32) * (ulong)model.Programs) >> 32);
                uint rest = homeShare > 0 ? (uint)random.NextBits() : (uint)bits;
                program = rest <= work.Threshold[table + cell] ? cell : work.Alias[table + cell];
            }

            if (work.Stamp[program] != i && work.StepTwo[i] >= model.MinimumStepTwo[program])
            {
                work.Stamp[program] = i;
                work.Program[next++] = program;
            }
        }

        return next;
    }

    // A program of the state of one the partner applied to; that very program where its state is unknown.
    private static int NearPartner(MarketModel model, ulong bits, int program)
    {
        int state = model.State[program];
        if (state < 0)
        {
            return program;
        }

        int first = model.StateFirst[state], programs = model.StateFirst[state + 1] - first;
        return model.StatePrograms[first + (int)(((bits >> 32) * (ulong)programs) >> 32)];
    }

    private static void Judge(MarketModel model, MarketWorkspace work, ulong key, int market, int i, int end)
    {
        var parameters = model.Parameters;
        int type = work.Type[i], home = work.Home[i];
        double own = work.Strength[i] + parameters.Openness[type];
        ulong name = ((ulong)(uint)market << 32) | (uint)i;
        for (int pair = work.First[i]; pair < end; pair++)
        {
            int p = work.Program[pair];
            (ulong opinion, ulong taste) = Philox.Block(key, (ulong)p, name);
            double score = own + work.Openness[(p * MarketModel.Types) + type]
                + (parameters.OpinionNoise * Normal.Quantile(RandomSequence.ToUniform(opinion)));
            double utility = (parameters.AttractionWeight * work.Attraction[p])
                + Normal.Quantile(RandomSequence.ToUniform(taste));
            if (home >= 0 && home == model.State[p])
            {
                score += parameters.HomeStateBonus;
                utility += parameters.HomeStateTaste;
            }

            work.Score[pair] = (float)score;
            work.Utility[pair] = (float)utility;
        }
    }

    /// <summary>Signals go to the programs the applicant likes best among those applied to: best first, one tier after the other.</summary>
    private static void Signal(MarketModel model, MarketWorkspace work, int i, int end)
    {
        int first = work.First[i], sent = 0;
        Span<int> best = work.Favorites;
        for (int pair = first; pair < end; pair++)
        {
            work.Tier[pair] = 0;
            float utility = work.Utility[pair];
            if (sent == best.Length && (sent == 0 || utility <= work.Utility[best[sent - 1]]))
            {
                continue;
            }

            int at = sent < best.Length ? sent++ : sent - 1;
            for (; at > 0 && work.Utility[best[at - 1]] < utility; at--)
            {
                best[at] = best[at - 1];
            }

            best[at] = pair;
        }

        for (int place = 0; place < sent; place++)
        {
            bool firstTier = place < model.FirstTierSignals;
            work.Tier[best[place]] = (byte)(firstTier ? 1 : 2);
            work.Score[best[place]] += (float)(firstTier
                ? model.Parameters.FirstSignalBonus
                : model.Parameters.SecondSignalBonus);
        }
    }
}
