namespace Vouch.Tests.Cli.Match;

public sealed class MatchCommandTests : IDisposable
{
    private const string Market = "match 1\np X 1 b a\np Y 1 a b\na a X Y\na b X\n";
    private const string Matching = "matching 1\nm a Y\nm b X\n";
    private readonly string _folder = Directory.CreateTempSubdirectory("vouch-match-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task Solving_from_input_to_output_writes_the_matching()
    {
        var result = await CommandLine.RunAsync(Market, "match", "solve", "--in", "-", "--out", "-");

        Assert.Equal(new(0, Matching, ""), result);
    }

    [Fact]
    public async Task A_market_without_a_stable_matching_ends_with_one()
    {
        var result = await CommandLine.RunAsync("match 1\np A 1 x s\np B 1 s y\na s A B\nc c x y A,B\n", "match", "solve", "--in", "-");

        Assert.Equal(1, result.ExitCode);
        Assert.EndsWith("none\n", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Bad_input_ends_with_two_names_file_and_line_and_writes_nothing()
    {
        var market = Path.Combine(_folder, "market.txt");
        var matching = Path.Combine(_folder, "matching.txt");
        await File.WriteAllTextAsync(market, "match 1\np X -1\n", TestContext.Current.CancellationToken);

        var result = await CommandLine.RunAsync("", "match", "solve", "--in", market, "--out", matching);

        Assert.Equal(new(2, "", $"vouch: {market}:2: the quota is below zero: -1{Environment.NewLine}"), result);
        Assert.Equal([market], Directory.GetFiles(_folder));
    }

    [Fact]
    public async Task A_missing_file_and_a_missing_option_end_with_two()
    {
        Assert.Equal(2, (await CommandLine.RunAsync("", "match", "solve", "--in", Path.Combine(_folder, "none"))).ExitCode);
        Assert.Equal(2, (await CommandLine.RunAsync("", "match", "solve")).ExitCode);
    }

    [Fact]
    public async Task Checking_tells_stable_from_blocked()
    {
        var market = Path.Combine(_folder, "market.txt");
        await File.WriteAllTextAsync(market, Market, TestContext.Current.CancellationToken);

        var stable = await CommandLine.RunAsync(Matching, "match", "check", "--in", market, "--matching", "-");
        var blocked = await CommandLine.RunAsync("matching 1\nm a X\nm b -\n", "match", "check", "--in", market, "--matching", "-");

        Assert.Equal((0, "stable: 2 applicants, 0 unmatched"), (stable.ExitCode, stable.Output.Trim()));
        Assert.Equal(1, blocked.ExitCode);
        Assert.Contains("blocking pair: b and X", blocked.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_generated_market_is_solved_as_json_and_traced()
    {
        var market = Path.Combine(_folder, "market.txt");
        var generated = await CommandLine.RunAsync(
            "", "match", "generate", "--applicants", "40", "--programs", "8", "--positions", "30", "--couples", "3", "--out", market);
        var solved = await CommandLine.RunAsync("", "match", "solve", "--in", market, "--json");
        var traced = await CommandLine.RunAsync("", "match", "trace", "--in", market, "--limit", "5");

        Assert.Equal((0, ""), (generated.ExitCode, generated.Output));
        Assert.Contains("\"status\": \"stable\"", solved.Output, StringComparison.Ordinal);
        Assert.Contains(" asks ", traced.Output.Split('\n')[0], StringComparison.Ordinal);
    }
}
