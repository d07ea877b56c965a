using Vouch.Engine.Markets;

namespace Vouch.Engine.Tests.Markets;

public sealed class CutoffTableTests
{
    private static readonly MarketParameters[] Sets = [new(), new() { InterviewNoise = 0.4 }];

    [Fact]
    public void Any_number_of_threads_and_any_order_of_growth_give_the_same_bytes()
    {
        var plain = CutoffTableFile.Write(PlainLoop(markets: 12));
        var threads = CutoffTableFile.Write(Build(markets: 12, threads: 3));
        var grown = CutoffTableFile.Write(Build(markets: 5, threads: 2).Extend(12, maxParallel: 2));

        Assert.Equal(plain, threads);
        Assert.Equal(plain, grown);
    }

    [Fact]
    public void A_grown_table_counts_what_a_table_built_at_once_counts()
    {
        var whole = Build(markets: 12, threads: 2).Tally;
        var grown = Build(markets: 5, threads: 1).Extend(12, maxParallel: 2).Tally;

        Assert.Equal(12, whole.Markets);
        Assert.Equal(whole.Matched, grown.Matched);
        Assert.Equal(whole.Filled, grown.Filled);
        Assert.Equal(whole.MedianStepTwo(ApplicantType.UsMd, true), grown.MedianStepTwo(ApplicantType.UsMd, true));
    }

    [Fact]
    public void A_table_read_back_gives_the_same_odds()
    {
        var table = Build(markets: 6, threads: 2);
        var back = CutoffTableFile.Read(CutoffTableFile.Write(table), MarketSamples.Small, Sets);

        Assert.NotNull(back);
        var profile = new ApplicantProfile { Type = ApplicantType.UsMd, StepTwo = 248 };
        Assert.Equal(
            new OddsEvaluator(table).Evaluate(profile).Chances.ToArray(),
            new OddsEvaluator(back).Evaluate(profile).Chances.ToArray());
    }

    [Fact]
    public void Damaged_cut_or_foreign_files_are_not_read()
    {
        byte[] bytes = CutoffTableFile.Write(Build(markets: 3, threads: 1));
        byte[] damaged = [.. bytes];
        damaged[^9] ^= 1;
        var other = MarketSamples.Small with { FirstTierSignals = 9 };

        Assert.Null(CutoffTableFile.Read(damaged, MarketSamples.Small, Sets));
        Assert.Null(CutoffTableFile.Read(bytes.AsSpan(0, bytes.Length - 4), MarketSamples.Small, Sets));
        Assert.Null(CutoffTableFile.Read(bytes.AsSpan(0, 20), MarketSamples.Small, Sets));
        Assert.Null(CutoffTableFile.Read("not a table"u8, MarketSamples.Small, Sets));
        Assert.Null(CutoffTableFile.Read(bytes, other, Sets));
        Assert.Null(CutoffTableFile.Read(bytes, MarketSamples.Small, [Sets[0]]));
    }

    [Fact]
    public void The_name_changes_with_everything_that_changes_the_markets()
    {
        var input = MarketSamples.Small;
        string[] names =
        [
            CutoffTableFile.NameOf(input, Sets, 1),
            CutoffTableFile.NameOf(input, Sets, 2),
            CutoffTableFile.NameOf(input, [Sets[0]], 1),
            CutoffTableFile.NameOf(input with { HomeStateWeights = [1, 2] }, Sets, 1),
            CutoffTableFile.NameOf(input with { Programs = [.. input.Programs.Skip(1)] }, Sets, 1),
        ];

        Assert.Equal(names.Length, names.Distinct().Count());
        Assert.Equal(names[0], CutoffTableFile.NameOf(MarketSamples.Small, Sets, 1));
    }

    [Fact]
    public void A_stopped_build_throws() =>
        Assert.ThrowsAny<OperationCanceledException>(() => CutoffTable.Build(
            MarketSamples.Small, Sets, new() { Seed = 1, Markets = 4 }, cancellationToken: new CancellationToken(canceled: true)));

    private static CutoffTable Build(int markets, int threads) =>
        CutoffTable.Build(MarketSamples.Small, Sets, new() { Seed = 5, Markets = markets, MaxParallel = threads });

    /// <summary>One market after the other, each from a simulator of its own.</summary>
    private static CutoffTable PlainLoop(int markets)
    {
        var table = Build(markets: 1, threads: 1);
        for (int m = 2; m <= markets; m++)
        {
            table = table.Extend(m, maxParallel: 1);
        }

        return table;
    }
}
