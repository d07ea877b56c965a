using Vouch.Engine.Numerics;

namespace Vouch.Engine.Markets;

/// <summary>Stages 1 and 2: this season's programs and applicants.</summary>
internal static class DrawStage
{
    public static void Programs(MarketModel model, MarketWorkspace work, ulong seed, int market)
    {
        var parameters = model.Parameters;
        for (int p = 0; p < model.Programs; p++)
        {
            var random = RandomSequence.For(seed, Purposes.Programs, market, p);
            double attraction = model.AttractionMean[p] + (model.AttractionSpread[p] * random.NextNormal());
            work.Attraction[p] = attraction;
            for (int type = 0; type < MarketModel.Types; type++)
            {
                int at = (p * MarketModel.Types) + type;
                double mean = model.OpennessMean[at];
                if (double.IsNaN(mean))
                {
                    mean = parameters.OpennessSlope[type] * attraction;
                }

                work.Openness[at] = mean + (model.OpennessSpread[at] * random.NextNormal());
            }
        }
    }

    public static void Applicants(MarketModel model, MarketWorkspace work, ulong seed, int market)
    {
        var parameters = model.Parameters;
        int i = 0;
        double sum = 0, squares = 0;
        for (int type = 0; type < MarketModel.Types; type++)
        {
            double weight = parameters.StepTwoWeight[type], rest = Math.Sqrt(1 - (weight * weight));
            double spread = parameters.ApplicationCountSpread;
            double start = RandomSequence.For(seed, Purposes.FirstChoices, market, type).NextUniform();
            for (int n = 0; n < model.Counts[type]; n++, i++)
            {
                // The stream belongs to the n-th applicant of the type, so cohorts may grow without disturbing one another.
                var random = RandomSequence.For(seed, Purposes.Applicants + (16 * type), market, n);
                double stepTwo = model.StepTwo[type].At(random.NextNormal());
                double z = model.Standardize(stepTwo);
                work.Type[i] = (byte)type;
                work.StepTwo[i] = (short)stepTwo;
                work.Strength[i] = (weight * z) + (rest * random.NextNormal());
                double level = (weight * z) + parameters.Openness[type] + (parameters.SelfJudgementNoise * random.NextNormal());
                work.Level[i] = level;
                sum += level;
                squares += level * level;
                work.Home[i] = type == (int)ApplicantType.NonUsImg ? (short)-1 : Home(model, random.NextUniform());
                work.Prefers[i] = Prefers(n, model.PreferringShare[type], start);
                work.Leaves[i] = !work.Prefers[i] && random.NextUniform() < parameters.LeavingChance[type];
                double applications = model.MeanApplications[type]
                    * Math.Exp((spread * random.NextNormal()) - (spread * spread / 2));
                work.Wanted[i] = (int)Math.Clamp(Math.Round(applications), 1, model.Programs);
            }
        }

        double mean = sum / i, scale = Math.Sqrt(Math.Max((squares / i) - (mean * mean), 1e-12));
        for (i = 0; i < model.Applicants; i++)
        {
            work.Level[i] = (work.Level[i] - mean) / scale;
        }
    }

    /// <summary>Systematic sampling: every 1/share-th from a random start, so that first choices are as many as published, to one.</summary>
    private static bool Prefers(int n, double share, double start) => Math.Floor(((n + 1) * share) + start) > Math.Floor((n * share) + start);

    private static short Home(MarketModel model, double uniform)
    {
        double[] cumulative = model.HomeCumulative;
        if (cumulative.Length == 0 || cumulative[^1] <= 0)
        {
            return -1;
        }

        int at = Array.BinarySearch(cumulative, uniform * cumulative[^1]);
        return (short)Math.Min(at < 0 ? ~at : at + 1, cumulative.Length - 1);
    }
}
