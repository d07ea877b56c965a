using Vouch.Engine.Matching;

namespace Vouch.Engine.Tests.Matching;

public sealed class FinalQuotasTests
{
    [Fact]
    public void Rules_of_one_donor_and_receiver_share_what_they_have_moved() => Assert.Equal([2, 2], Final(4, (0, 1, 1), (0, 1, 2)));

    [Fact]
    public void Positions_that_arrived_may_move_on() => Assert.Equal([1, 0, 3], Final(4, (1, 2, 3), (0, 1, 3)));

    [Fact]
    public void Rules_in_a_circle_end() => Assert.Equal([2, 2], Final(4, (0, 1, 5), (1, 0, 3)));

    [Fact]
    public void A_billion_positions_are_moved_at_once() => Assert.Equal([0, 1_000_000_000], Final(1_000_000_000, (0, 1, int.MaxValue)));

    // The first program has the positions, nobody holds any.
    private static int[] Final(int positions, params (int Donor, int Receiver, int Count)[] rules)
    {
        var market = new Market();
        var programs = rules.Max(rule => Math.Max(rule.Donor, rule.Receiver)) + 1;
        for (var p = 0; p < programs; p++)
        {
            market.AddProgram(p == 0 ? positions : 0, []);
        }

        foreach (var (donor, receiver, count) in rules)
        {
            market.AddReversion(donor, receiver, count);
        }

        var quotas = new int[programs];
        FinalQuotas.Compute(market, new int[programs], quotas);
        return quotas;
    }
}
