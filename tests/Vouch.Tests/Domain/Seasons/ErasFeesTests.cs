using Vouch.Domain.Seasons;

namespace Vouch.Tests.Domain.Seasons;

public sealed class ErasFeesTests
{
    private static readonly ErasFees Fees = ErasFees.Of(ThePack.Of2026).Value;

    [Theory]
    [InlineData(330, 30)]
    [InlineData(797, 43, 7)]
    [InlineData(780, 32, 32)]
    [InlineData(2_430, 100)]
    [InlineData(0)]
    public void Each_specialty_is_counted_by_itself(int dollars, params int[] applications) =>
        Assert.Equal(dollars * 100L, Fees.CostCents(applications));

    [Fact]
    public void Every_example_of_the_pack_is_reproduced()
    {
        var examples = ThePack.Of2026.FeeExamples;

        Assert.NotEmpty(examples);
        Assert.All(examples, example => Assert.Equal(example.TotalUsd * 100L, Fees.CostCents(example.Applications.Values)));
    }

    [Fact]
    public void The_thirty_first_application_in_a_specialty_costs_more() =>
        Assert.Equal((1_100L, 3_000L), (Fees.NextCents(29), Fees.NextCents(30)));

    [Fact]
    public void Tiers_with_a_gap_are_refused()
    {
        var reading = SeasonPackReader.Read(file => file == "fees.csv"
            ? ThePack.TextOf(file)!.Replace("residency-application,31", "residency-application,32", StringComparison.Ordinal)
            : ThePack.TextOf(file));

        Assert.Equal("season.fee-tiers-broken", ErasFees.Of(reading.Pack!).Problem!.Code);
    }
}
