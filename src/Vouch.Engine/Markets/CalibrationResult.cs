namespace Vouch.Engine.Markets;

/// <summary>A calibrated market.</summary>
/// <param name="Parameters">The fitted parameters.</param>
/// <param name="Fit">Published against simulated, on markets that were not used for fitting.</param>
public sealed record CalibrationResult(MarketParameters Parameters, IReadOnlyList<FitRow> Fit)
{
    /// <summary>Mean absolute difference between simulated and published match rate (matched per applicant), over types with 100 applicants or more.</summary>
    public double MeanRateError => Errors().DefaultIfEmpty(0).Average();

    /// <summary>Largest such difference.</summary>
    public double WorstRateError => Errors().DefaultIfEmpty(0).Max();

    private IEnumerable<double> Errors() =>
        Fit.Where(row => row.Statistic == FitStatistic.Matched && row.Applicants >= 100)
            .Select(row => Math.Abs(row.Simulated - row.Published) / row.Applicants);
}
