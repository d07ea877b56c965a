using System.Text;
using Vouch.Engine.Matching.Text;

namespace Vouch.Engine.Tests.Matching.Text;

public sealed class TieTests
{
    private const string Text = "match 1\np X 1 a = b = c d e = f\np Y 1 c = b = a\na a X\na b X\na c X\na d X\na e X\na f X\n";

    [Fact]
    public void Equals_stay_within_their_group_and_every_order_comes_up()
    {
        var orders = new HashSet<string>();
        for (var seed = 0UL; seed < 200; seed++)
        {
            var named = MatchReader.Read(Encoding.UTF8.GetBytes(Text), seed);
            var list = named.Market.ProgramLists[0].ToArray();

            Assert.Equal([0, 1, 2], list[..3].Order());
            Assert.Equal(3, list[3]);
            Assert.Equal([4, 5], list[4..].Order());
            Assert.Equal(3, named.TieCount);
            orders.Add(string.Join(' ', list));
        }

        Assert.Equal(12, orders.Count);
    }

    [Fact]
    public void The_lottery_numbers_are_the_same_on_every_list()
    {
        for (var seed = 0UL; seed < 50; seed++)
        {
            var market = MatchReader.Read(Encoding.UTF8.GetBytes(Text), seed).Market;

            Assert.Equal(market.ProgramLists[0][..3], market.ProgramLists[1]);
        }
    }

    [Theory]
    [InlineData("match 1\np X 1 = a\na a X\n")]
    [InlineData("match 1\np X 1 a =\na a X\n")]
    [InlineData("match 1\np X 1 a = = b\na a X\na b X\n")]
    public void An_equals_sign_must_stand_between_two(string text)
    {
        var refusal = Assert.Throws<MatchFormatException>(() => Instances.Market(text));

        Assert.Equal((2, "'=' stands between two names"), (refusal.Line, refusal.Reason));
    }
}
