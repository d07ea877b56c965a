namespace Vouch.Engine.Markets;

/// <summary>Checks a market once, at the public edge.</summary>
internal static class MarketCheck
{
    public static void Check(MarketInput input, MarketParameters parameters)
    {
        if (input.Programs.Count == 0)
        {
            throw new ArgumentException("A market needs at least one program.", nameof(input));
        }

        if (input.Cohorts.Sum(c => c.Applicants) <= 0)
        {
            throw new ArgumentException("A market needs at least one applicant.", nameof(input));
        }

        if (input.Cohorts.Select(c => c.Type).Distinct().Count() != input.Cohorts.Count)
        {
            throw new ArgumentException("Each type has one cohort at most.", nameof(input));
        }

        foreach (var program in input.Programs)
        {
            Check(program);
        }

        foreach (var cohort in input.Cohorts)
        {
            Check(cohort);
        }

        if (input.HomeStateWeights is { } weights && weights.Any(w => !(w >= 0)))
        {
            throw new ArgumentException("Weights of states are at least 0.", nameof(input));
        }

        ArgumentOutOfRangeException.ThrowIfNegative(input.FirstTierSignals);
        ArgumentOutOfRangeException.ThrowIfNegative(input.SecondTierSignals);
        ArgumentOutOfRangeException.ThrowIfNegative(input.Couples);
        if (!(input.CouplesRankingAlone >= 0 && input.CouplesRankingAlone <= 1))
        {
            throw new ArgumentException("The share of couples ranking positions for one alone lies in [0, 1].", nameof(input));
        }

        CheckParameters(parameters);
    }

    private static void Check(MarketProgram program)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(program.Quota, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(program.State, -1);
        if (!double.IsFinite(program.Attraction) || !(program.AttractionSpread >= 0))
        {
            throw new ArgumentException("Attraction is a number and its spread at least 0.", nameof(program));
        }

        if (program.TypeShares is { } shares && (shares.Count != MarketModel.Types || shares.Any(s => !(s >= 0 && s <= 1))))
        {
            throw new ArgumentException("Shares are given for all four types, each in [0, 1].", nameof(program));
        }
    }

    private static void Check(Cohort cohort)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(cohort.Applicants);
        ArgumentOutOfRangeException.ThrowIfNegative(cohort.Matched);
        ArgumentOutOfRangeException.ThrowIfLessThan(cohort.MeanApplications, 1);
        if (!(cohort.PreferringShare > 0 && cohort.PreferringShare <= 1))
        {
            throw new ArgumentException("The preferring share lies in (0, 1].", nameof(cohort));
        }
    }

    private static void CheckParameters(MarketParameters parameters)
    {
        IReadOnlyList<double>[] byType =
        [
            parameters.Openness, parameters.StepTwoWeight, parameters.LeavingChance, parameters.OpennessSpread, parameters.OpennessSlope,
        ];
        if (byType.Any(list => list.Count != MarketModel.Types))
        {
            throw new ArgumentException("Parameters by type are given for all four types.", nameof(parameters));
        }

        if (parameters.StepTwoWeight.Any(w => !(w >= 0 && w < 1)))
        {
            throw new ArgumentException("The weight of Step 2 lies in [0, 1).", nameof(parameters));
        }

        if (!(parameters.OpinionNoise > 0 && parameters.InterviewNoise > 0 && parameters.ApplicationSpread > 0))
        {
            throw new ArgumentException("Noises and the application spread are above 0.", nameof(parameters));
        }

        ArgumentOutOfRangeException.ThrowIfLessThan(parameters.InterviewCap, 1);
    }
}
