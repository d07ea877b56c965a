using Vouch.Engine.Portfolio;
using Vouch.Engine.Portfolio.Text;

namespace Vouch.Engine.Tests.Portfolio;

public sealed class PortfolioTextTests
{
    private const string Tiered = """
        # two groups, one program with a cost of its own
        portfolio 1
        budget 40
        outside 2
        tier A 1 10
        tier A * 25
        s x 30 - A 0.2
        s y 20 - A 0.6
        s z 10 4 B 0.9
        """;

    [Fact]
    public void A_file_is_read_solved_and_answered()
    {
        var portfolio = PortfolioText.Read(new StringReader(Tiered));
        var result = PortfolioOptimizer.Solve(portfolio.Problem);
        double expected = (0.2 * 30) + (0.8 * ((0.6 * 20) + (0.4 * ((0.9 * 10) + (0.1 * 2)))));

        Assert.Equal(["x", "y", "z"], portfolio.Names);
        Assert.Equal(PlainPortfolio.Optimum(portfolio.Problem), result.Objective, 1e-12);
        Assert.Equal(expected, result.Value, 1e-12);
        string[] lines = PortfolioText.Write(portfolio, result).Split('\n');
        Assert.StartsWith("value 18.54", lines[0], StringComparison.Ordinal);
        Assert.Equal("set x y z", lines[1]);
        Assert.Equal("cost 39", lines[3]);
        Assert.Equal("status Optimal", lines[4]);
    }

    [Fact]
    public void Steps_of_a_group_may_come_in_any_order()
    {
        var turned = Tiered.Replace("tier A 1 10\ntier A * 25", "tier A * 25\ntier A 1 10", StringComparison.Ordinal);
        Assert.NotEqual(Tiered, turned);
        var (plain, other) = (PortfolioText.Read(new StringReader(Tiered)), PortfolioText.Read(new StringReader(turned)));

        Assert.Equal(
            PortfolioText.Write(plain, PortfolioOptimizer.Solve(plain.Problem)),
            PortfolioText.Write(other, PortfolioOptimizer.Solve(other.Problem)));
    }

    [Theory]
    [InlineData("", 0)]
    [InlineData("match 1", 1)]
    [InlineData("portfolio 1\nlimit -1", 2)]
    [InlineData("portfolio 1\nbudget -1", 2)]
    [InlineData("portfolio 1\nbudget NaN", 2)]
    [InlineData("portfolio 1\nstate .5 .6", 2)]
    [InlineData("portfolio 1\ntier A 3 1\ntier A 3 2", 3)]
    [InlineData("portfolio 1\ntier A * 1\ntier A 3 2\ntier A * 2", 4)]
    [InlineData("portfolio 1\ntier A 0 1", 2)]
    [InlineData("portfolio 1\ns a 1 0 - 1.5", 2)]
    [InlineData("portfolio 1\ns a 1 0 - .5\ns a 1 0 - .5", 3)]
    [InlineData("portfolio 1\ns a 1 - A .5", 2)]
    [InlineData("portfolio 1\nstate .5 .5\ns a 1 0 - .5", 3)]
    [InlineData("portfolio 1\ns a 1", 2)]
    [InlineData("portfolio 1\nwish 1", 2)]
    public void A_broken_file_is_refused_with_its_line(string text, int line)
    {
        var refusal = Assert.Throws<PortfolioFormatException>(() => PortfolioText.Read(new StringReader(text)));
        Assert.Equal(line, refusal.Line);
    }
}
