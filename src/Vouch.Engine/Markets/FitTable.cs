namespace Vouch.Engine.Markets;

/// <summary>Sets simulated statistics beside their published twins.</summary>
public static class FitTable
{
    /// <summary>Compares every statistic that the cohorts publish.</summary>
    public static IReadOnlyList<FitRow> Compare(MarketInput input, MarketTally tally)
    {
        double positions = tally.Positions / (double)tally.Markets;
        double filled = Math.Min(input.Cohorts.Sum(c => c.Matched), positions) / positions;
        var rows = new List<FitRow>
        {
            new(FitStatistic.FillRate, null, filled, tally.Filled / (double)tally.Positions, input.Cohorts.Sum(c => c.Applicants)),
        };
        foreach (var cohort in input.Cohorts.Where(c => c.Applicants > 0))
        {
            int t = (int)cohort.Type;
            rows.Add(new(FitStatistic.Matched, cohort.Type, cohort.Matched, tally.Matched[t] / (double)tally.Markets, cohort.Applicants));
            int preferring = (int)Math.Round(cohort.Applicants * cohort.PreferringShare);
            if (cohort.PreferringMatchRate is { } rate)
            {
                double simulated = tally.PreferringMatched[t] / (double)Math.Max(1, tally.Preferring[t]);
                rows.Add(new(FitStatistic.PreferringMatchRate, cohort.Type, rate, simulated, preferring));
            }

            if (cohort.MatchedMedian is { } matched)
            {
                rows.Add(new(FitStatistic.MatchedMedian, cohort.Type, matched, tally.MedianStepTwo(cohort.Type, true), preferring));
            }

            if (cohort.UnmatchedMedian is { } unmatched)
            {
                rows.Add(new(FitStatistic.UnmatchedMedian, cohort.Type, unmatched, tally.MedianStepTwo(cohort.Type, false), preferring));
            }
        }

        return rows;
    }
}
