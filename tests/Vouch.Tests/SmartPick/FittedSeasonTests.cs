using Vouch.Domain.Places;
using Vouch.Domain.Programs;
using Vouch.Engine.Markets;
using Vouch.SmartPick;
using Vouch.SmartPick.Markets;
using Vouch.Tests.Domain.Seasons;

namespace Vouch.Tests.SmartPick;

/// <summary>The fitted markets that ship beside the season pack, <c>vouch season calibrate</c> writes them anew.</summary>
public sealed class FittedSeasonTests
{
    private static readonly ProgramDirectory Demonstration = ProgramDirectory.Of(
        DemonstrationDirectory.Name, DemonstrationDirectory.Make(ThePack.Of2026, States.Shipped, DemonstrationDirectory.ShippedSeed));

    private static readonly ProblemBuilder Builder = new(ThePack.Of2026, States.Shipped, Demonstration);

    private static readonly FittedSeason Shipped = FittedSeasonFiles.Read(TextOf).Value;

    [Fact]
    public void The_shipped_fits_belong_to_the_shipped_pack_directory_and_model()
    {
        Assert.Equal((ThePack.Of2026.Season, ThePack.Of2026.Hash, Demonstration.Hash), (Shipped.Season, Shipped.PackHash, Shipped.DirectoryHash));
        var markets = ThePack.Of2026.Specialties
            .Select(specialty => (specialty.Slug, Input: Builder.MarketOf(specialty.Slug)))
            .Where(market => market.Input is not null)
            .ToDictionary(market => market.Slug, market => ProblemBuilder.NameOf(market.Input!));

        Assert.True(markets.Count > 40);
        Assert.Equal(markets, Shipped.Markets.ToDictionary(pair => pair.Key, pair => pair.Value.Market));
        Assert.All(Shipped.Markets.Values, fit => Assert.Equal(MarketFitting.Sets, fit.Sets.Count));
    }

    /// <summary>
    /// Fresh seasons with the shipped parameters, seed 2, against the pack: mean error over types with 100 applicants or more at most 1.5
    /// points, at worst 5. Sixty seasons leave a standard error below half a point, so a fit that is right misses less than once in 1,000 seeds.
    /// </summary>
    [Theory]
    [Trait("Speed", "Slow")]
    [InlineData("child-neurology")]
    [InlineData("dermatology")]
    [InlineData("neurological-surgery")]
    [InlineData("otolaryngology")]
    public void The_shipped_parameters_meet_the_published_totals(string specialty)
    {
        var input = Builder.MarketOf(specialty)!;
        var tally = MarketRun.Tally(input, Shipped.Find(specialty)!.Parameters, seed: 2, first: 0, count: 60, maxParallel: 2, TestContext.Current.CancellationToken);

        var check = new CalibrationResult(Shipped.Find(specialty)!.Parameters, FitTable.Compare(input, tally));

        Assert.InRange(check.MeanRateError, 0, 0.015);
        Assert.InRange(check.WorstRateError, 0, 0.05);
        var fill = check.Fit.Single(row => row.Statistic == FitStatistic.FillRate);
        Assert.Equal(fill.Published, fill.Simulated, 0.01);
    }

    /// <summary>What the record says of itself: every specialty is within the bounds in the seasons it was checked on.</summary>
    [Fact]
    public void Every_shipped_fit_is_within_its_bounds()
    {
        Assert.All(Shipped.Markets.Values, fit => Assert.InRange(fit.WorstRateError, 0, 0.05));
        var rates = Shipped.Markets.Values.SelectMany(fit => fit.Rows)
            .Where(row => row.Statistic == FitStatistic.Matched && row.Applicants >= 100)
            .Select(row => Math.Abs(row.Simulated - row.Published) / row.Applicants)
            .ToArray();
        Assert.True(rates.Length > 60);
        Assert.InRange(rates.Average(), 0, 0.015);
    }

    [Fact]
    public void Reading_what_was_written_gives_the_same_numbers()
    {
        var files = FittedSeasonFiles.Write(Shipped);

        Assert.All(files, file => Assert.Equal(TextOf(file.Key), file.Value));
        Assert.Equal(files, FittedSeasonFiles.Write(FittedSeasonFiles.Read(name => files[name]).Value));
    }

    [Theory]
    [InlineData("parameters.csv", ",us-do,", ",us-do")]
    [InlineData("parameters.csv", ",openness,us-md,", ",openness,us-xx,")]
    [InlineData("fit.csv", "fill-rate", "fill-mood")]
    [InlineData("markets.csv", ",8,", ",eight,")]
    [InlineData("basis.csv", "seed,", "seeds,")]
    public void A_damaged_record_is_refused_with_its_place(string file, string from, string to)
    {
        var read = FittedSeasonFiles.Read(name => name == file ? TextOf(name)!.Replace(from, to, StringComparison.Ordinal) : TextOf(name));

        Assert.Contains(file, read.Problem!.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_missing_file_is_named() =>
        Assert.Contains("fit.csv", FittedSeasonFiles.Read(name => name == "fit.csv" ? null : TextOf(name)).Problem!.Message, StringComparison.Ordinal);

    /// <summary>A directory of half the programs: the refit meets its scaled totals, and the sets keep their distance from it.</summary>
    [Fact]
    [Trait("Speed", "Slow")]
    public void A_fit_carries_over_to_another_directory()
    {
        var half = ProgramDirectory.Of("half", Demonstration.Offering("otolaryngology").Where((_, i) => i % 2 == 0));
        var input = new ProblemBuilder(ThePack.Of2026, States.Shipped, half).MarketOf("otolaryngology")!;
        var shipped = Shipped.Find("otolaryngology")!;

        var refit = MarketFitting.Refit(shipped, input, seed: 1, TestContext.Current.CancellationToken);

        Assert.Equal(ProblemBuilder.NameOf(input), refit.Market);
        Assert.NotEqual(shipped.Market, refit.Market);
        var fill = refit.Rows.Single(row => row.Statistic == FitStatistic.FillRate);
        Assert.Equal(fill.Published, fill.Simulated, 0.02);
        Assert.Equal(
            shipped.Sets[0].Openness[0] - shipped.Parameters.Openness[0], refit.Sets[0].Openness[0] - refit.Parameters.Openness[0], 0.00001);
    }

    private static string? TextOf(string file) => ThePack.TextOf(Path.Combine(FittedSeasonFiles.Folder, file));
}
