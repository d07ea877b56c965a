namespace Vouch.Tests.Cli.SmartPick;

public sealed class OptimizeListTests
{
    [Fact]
    public async Task The_best_list_is_written_with_value_bound_and_cost()
    {
        var result = await CommandLine.RunAsync(
            "portfolio 1\nbudget 5\ns a 10 3 - 0.5\ns b 6 3 - 0.9\n", "smartpick", "optimize", "--in", "-");

        Assert.Equal(new(0, "value 5.4\nset b\nbound 5.4\ncost 3\nstatus Optimal\n", ""), result);
    }

    [Fact]
    public async Task A_bad_line_is_named_and_ends_with_two()
    {
        var result = await CommandLine.RunAsync("portfolio 1\ns a 10 3 - 1.5\n", "smartpick", "optimize", "--in", "-");

        Assert.Equal((2, ""), (result.ExitCode, result.Output));
        Assert.Contains("line 2", result.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("portfolio 1\nbudget 5\nbudget 7\n", "line 3: 'budget' stands here a second time")]
    [InlineData("portfolio 1\ns a 1e308 0 g 1\n", "line 2: the value '1e308' is not a number between -1e100 and 1e100")]
    [InlineData("portfolio 1\nbudget nan\n", "line 2: the budget 'nan' is not a number")]
    [InlineData("", "the first line must be 'portfolio 1'")]
    public async Task Odd_input_is_refused_with_its_line(string input, string message)
    {
        var result = await CommandLine.RunAsync(input, "smartpick", "optimize", "--in", "-");

        Assert.Equal((2, ""), (result.ExitCode, result.Output));
        Assert.Contains(message, result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_byte_order_mark_and_carriage_returns_are_read_over()
    {
        var result = await CommandLine.RunAsync("\uFEFFportfolio 1\r\ns a 1 0 g 0.5\r\n", "smartpick", "optimize", "--in", "-");

        Assert.Equal((0, ""), (result.ExitCode, result.Error));
        Assert.StartsWith("value 0.5\nset a\n", result.Output, StringComparison.Ordinal);
    }
}
