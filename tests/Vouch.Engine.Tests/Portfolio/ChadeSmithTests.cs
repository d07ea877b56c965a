using Vouch.Engine.Portfolio;

namespace Vouch.Engine.Tests.Portfolio;

public sealed class ChadeSmithTests
{
    /// <summary>The documentation example of the Julia package OptimalApplication.</summary>
    [Fact]
    public void The_published_example_joins_in_the_published_order()
    {
        var order = ChadeSmith.Solve([0.2, 0.5, 0.1, 0.6, 0.1], [1, 4, 9, 1, 8], limit: 5);

        Assert.Equal([2, 3, 5, 4, 1], order.Select(step => step.Program + 1));
        double[] values = [2.0, 2.7, 3.24, 3.483, 3.5154];
        for (int k = 0; k < values.Length; k++)
        {
            Assert.Equal(values[k], order[k].Value, 1e-12);
        }
    }

    [Fact]
    public void Programs_worth_nothing_never_join() =>
        Assert.Empty(ChadeSmith.Solve([0.5, 0.9], [0, -1], limit: 2));
}
