using Vouch.Engine.Portfolio;

namespace Vouch.Engine.Tests.Portfolio;

/// <summary>Fees of the ERAS 2026 season: 11 dollars each up to the thirtieth program of a specialty, 30 dollars each beyond.</summary>
public sealed class FeeScheduleTests
{
    private static readonly FeeSchedule Eras = new([new(30, 11), new(int.MaxValue, 30)]);

    [Theory]
    [InlineData(30, 0, 330)]
    [InlineData(43, 7, 797)]
    [InlineData(32, 32, 780)]
    [InlineData(100, 0, 2430)]
    public void The_published_examples_cost_what_was_published(int first, int second, double dollars) =>
        Assert.Equal(dollars, Eras.Cost(first) + Eras.Cost(second));

    [Fact]
    public void The_total_is_the_sum_of_the_fees()
    {
        double sum = 0;
        for (int number = 1; number <= 120; number++)
        {
            sum += Eras.FeeOf(number);
            Assert.Equal(sum, Eras.Cost(number));
        }
    }

    [Fact]
    public void Beyond_the_last_step_nothing_is_sold()
    {
        var closed = new FeeSchedule([new(2, 5)]);

        Assert.Equal(10, closed.Cost(2));
        Assert.Equal(double.PositiveInfinity, closed.Cost(3));
        Assert.Equal(double.PositiveInfinity, closed.FeeOf(3));
    }

    [Fact]
    public void Steps_that_do_not_rise_are_refused() =>
        Assert.Throws<ArgumentException>(() => new FeeSchedule([new(5, 1), new(5, 2)]));
}
