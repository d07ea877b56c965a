namespace Vouch.Engine.Markets;

/// <summary>A market's input and parameters as checked, dense arrays; shared by all threads, never written after construction.</summary>
internal sealed class MarketModel
{
    public const int Types = 4;
    private const double ShareGuard = 0.01;
    private const double KnownMixSpread = 0.5;

    public MarketModel(MarketInput input, MarketParameters parameters)
    {
        MarketCheck.Check(input, parameters);
        Parameters = parameters;
        Programs = input.Programs.Count;
        Quota = [.. input.Programs.Select(p => p.Quota)];
        State = [.. input.Programs.Select(p => p.State)];
        AttractionMean = [.. input.Programs.Select(p => p.Attraction)];
        AttractionSpread = [.. input.Programs.Select(p => p.AttractionSpread)];
        MinimumStepTwo = [.. input.Programs.Select(p => p.MinimumStepTwo ?? double.NegativeInfinity)];
        Slots = [.. Quota.Select(q => Math.Max(q, (int)Math.Round(q * parameters.InterviewsPerPosition)))];
        Signals = input.FirstTierSignals + input.SecondTierSignals;
        FirstTierSignals = input.FirstTierSignals;
        Couples = input.Couples;
        CouplesRankingAlone = input.CouplesRankingAlone;

        foreach (var cohort in input.Cohorts)
        {
            int type = (int)cohort.Type;
            Counts[type] = cohort.Applicants;
            PreferringShare[type] = cohort.PreferringShare;
            MeanApplications[type] = cohort.MeanApplications;
            StepTwo[type] = new StepTwo(cohort.StepTwo);
            Matched[type] = cohort.Matched;
        }

        Applicants = Counts.Sum();
        Positions = Quota.Sum();
        (ScoreMean, ScoreSpread) = Standard(input.Cohorts);
        (OpennessMean, OpennessSpread) = Mixes(input);
        (HomeCumulative, StateFirst, StatePrograms) = Places(input);
    }

    public MarketParameters Parameters { get; }
    public int Programs { get; }
    public int Applicants { get; }
    public int[] Quota { get; }
    public int Positions { get; }
    public int[] Slots { get; }
    public int[] State { get; }
    public double[] AttractionMean { get; }
    public double[] AttractionSpread { get; }
    public double[] MinimumStepTwo { get; }
    public int Signals { get; }
    public int FirstTierSignals { get; }
    public int Couples { get; }
    public double CouplesRankingAlone { get; }
    public int[] Counts { get; } = new int[Types];
    public int[] Matched { get; } = new int[Types];
    public double[] PreferringShare { get; } = new double[Types];
    public double[] MeanApplications { get; } = new double[Types];
    public StepTwo[] StepTwo { get; } = new StepTwo[Types];
    public double ScoreMean { get; }
    public double ScoreSpread { get; }

    /// <summary>Openness by program and type where a mix is published; NaN where the specialty's distribution stands in.</summary>
    public double[] OpennessMean { get; }
    public double[] OpennessSpread { get; }

    /// <summary>Cumulative weights of home states; programs of state s are StatePrograms[StateFirst[s]..StateFirst[s+1]].</summary>
    public double[] HomeCumulative { get; }
    public int[] StateFirst { get; }
    public int[] StatePrograms { get; }

    /// <summary>Step 2 in standard deviations of all the specialty's applicants.</summary>
    public double Standardize(double stepTwo) => (stepTwo - ScoreMean) / ScoreSpread;

    private static (double Mean, double Spread) Standard(IReadOnlyList<Cohort> cohorts)
    {
        double weight = 0, sum = 0, squares = 0;
        foreach (var cohort in cohorts)
        {
            var score = new StepTwo(cohort.StepTwo);
            weight += cohort.Applicants;
            sum += cohort.Applicants * score.Mean;
            squares += cohort.Applicants * (score.Variance + (score.Mean * score.Mean));
        }

        double mean = sum / weight;
        return (mean, Math.Sqrt((squares / weight) - (mean * mean)));
    }

    private (double[] Mean, double[] Spread) Mixes(MarketInput input)
    {
        double total = Math.Max(1, Matched.Sum());
        var mean = new double[Programs * Types];
        var spread = new double[Programs * Types];
        for (int p = 0; p < Programs; p++)
        {
            var shares = input.Programs[p].TypeShares;
            for (int type = 0; type < Types; type++)
            {
                double ratio = shares is null
                    ? double.NaN
                    : Math.Log((shares[type] + ShareGuard) / ((Matched[type] / total) + ShareGuard));
                mean[(p * Types) + type] = Parameters.MixWeight * ratio;
                spread[(p * Types) + type] = Parameters.OpennessSpread[type] * (shares is null ? 1 : KnownMixSpread);
            }
        }

        return (mean, spread);
    }

    private (double[] Cumulative, int[] First, int[] Programs) Places(MarketInput input)
    {
        int states = Math.Max(State.Max() + 1, input.HomeStateWeights?.Count ?? 0);
        var first = new int[states + 1];
        var weights = new double[states];
        for (int p = 0; p < Programs; p++)
        {
            if (State[p] >= 0)
            {
                first[State[p] + 1]++;
                weights[State[p]] += Quota[p];
            }
        }

        for (int s = 0; s < states; s++)
        {
            first[s + 1] += first[s];
        }

        var programs = new int[first[states]];
        var next = first[..states];
        for (int p = 0; p < Programs; p++)
        {
            if (State[p] >= 0)
            {
                programs[next[State[p]]++] = p;
            }
        }

        double running = 0;
        var cumulative = new double[states];
        for (int s = 0; s < states; s++)
        {
            running += input.HomeStateWeights is { } given ? (s < given.Count ? given[s] : 0) : weights[s];
            cumulative[s] = running;
        }

        return (cumulative, first, programs);
    }
}
