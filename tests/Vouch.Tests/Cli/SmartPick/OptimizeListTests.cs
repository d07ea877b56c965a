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
}
