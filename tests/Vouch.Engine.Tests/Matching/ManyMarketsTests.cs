using CsCheck;
using Vouch.Engine.Matching;

namespace Vouch.Engine.Tests.Matching;

public sealed class ManyMarketsTests
{
    private static readonly Market[] Samples =
        [.. Enumerable.Range(0, 8).Select(i => SmallMarkets.Build(new Random(i), 60, 12, 6, couples: 0))];

    [Fact]
    public void Every_market_gets_its_own_matching_whatever_the_threads()
    {
        foreach (var threads in new[] { 1, 2, 5 })
        {
            var found = new int[40][];
            ManyMarkets.Solve(
                40, Fill, (i, _, programOf) => found[i] = programOf.ToArray(), threads, TestContext.Current.CancellationToken);

            for (var i = 0; i < found.Length; i++)
            {
                var alone = new int[60];
                new DeferredAcceptance().Solve(Samples[i % Samples.Length], alone);
                Assert.Equal(alone, found[i]);
            }
        }
    }

    [Fact]
    public void After_the_first_markets_nothing_is_allocated()
    {
        var allocated = new long[50];
        ManyMarkets.Solve(
            50,
            Fill,
            (i, _, _) => allocated[i] = GC.GetAllocatedBytesForCurrentThread(),
            threads: 1,
            TestContext.Current.CancellationToken);

        Assert.Equal(allocated[Samples.Length], allocated[^1]);
    }

    [Fact]
    public void No_markets_are_no_trouble() =>
        ManyMarkets.Solve(0, Fill, (_, _, _) => Assert.Fail("there is none"), cancellationToken: TestContext.Current.CancellationToken);

    [Fact]
    public void Another_list_tried_gives_what_the_changed_market_gives() =>
        Gen.Select(SmallMarkets.Singles(applicants: 14, programs: 6), Gen.Int).Sample(
            (market, seed) =>
            {
                var random = new Random(seed);
                var applicant = random.Next(market.ApplicantCount);
                var whatIf = new WhatIf(market, applicant);
                var before = Solve(market, applicant, []);
                for (var i = 0; i < 5; i++)
                {
                    var list = SmallMarkets.Shuffled(random, market.ProgramCount).AsSpan(0, random.Next(market.ProgramCount + 1));
                    var after = Solve(market, applicant, list);

                    Assert.Equal(after[applicant], whatIf.Try(list));
                    Assert.Equal(
                        Enumerable.Range(0, after.Length).Where(a => a != applicant && after[a] != before[a])
                            .Select(a => new Move(a, before[a], after[a])),
                        whatIf.Moves.Where(m => m.From != m.To).OrderBy(m => m.Applicant));
                }
            },
            iter: 1_000);

    private static void Fill(int index, Market market)
    {
        var source = Samples[index % Samples.Length];
        for (var p = 0; p < source.ProgramCount; p++)
        {
            market.AddProgram(source.Quotas[p], source.ProgramLists[p]);
        }

        for (var a = 0; a < source.ApplicantCount; a++)
        {
            market.AddApplicant(source.ApplicantLists[a]);
        }
    }

    private static int[] Solve(Market market, int applicant, ReadOnlySpan<int> list)
    {
        var changed = new Market();
        for (var p = 0; p < market.ProgramCount; p++)
        {
            changed.AddProgram(market.Quotas[p], market.ProgramLists[p]);
        }

        for (var a = 0; a < market.ApplicantCount; a++)
        {
            changed.AddApplicant(a == applicant ? list : market.ApplicantLists[a]);
        }

        var matches = new int[market.ApplicantCount];
        new DeferredAcceptance().Solve(changed, matches);
        return matches;
    }
}
