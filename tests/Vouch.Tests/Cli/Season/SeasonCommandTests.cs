using Vouch.SmartPick.Cohorts;

namespace Vouch.Tests.Cli.Season;

public sealed class SeasonCommandTests
{
    private static readonly string Season = Path.Combine(AppContext.BaseDirectory, "data", "seasons", "2026");

    [Fact]
    [Trait("Speed", "Slow")]
    public async Task A_season_has_one_row_for_each_applicant_and_repeats_with_its_seed()
    {
        var first = await CommandLine.RunAsync("", "season", "simulate", "--season", Season, "--markets", "1", "--seed", "3", "--out", "-");
        var again = await CommandLine.RunAsync("", "season", "simulate", "--season", Season, "--markets", "1", "--seed", "3", "--out", "-");

        Assert.Equal((0, ""), (first.ExitCode, first.Error));
        Assert.Equal(first.Output, again.Output);
        var lines = first.Output.TrimEnd('\n').Split('\n');
        Assert.Equal(CohortCsv.Header, lines[0]);
        Assert.InRange(lines.Length, 40_000, 55_000); // the country's active applicants
        var rows = lines[1..].Select(line => line.Split(',')).ToList();
        Assert.All(rows, row => Assert.Equal(14, row.Length));
        Assert.Equal(["US DO", "US IMG", "US MD", "non-US IMG"], rows.Select(row => row[2]).Distinct().Order(StringComparer.Ordinal));
        Assert.InRange(rows.Count(row => row[13] == "1"), 2_000, 3_500); // 1,258 couples in the Match of 2026; the directory is a little larger
        Assert.All(rows.Where(row => row[13] == "1"), row => Assert.True(row[2] is "US MD" or "US DO"));
        Assert.All(rows, row => Assert.Equal(row[10] == "1", row[12].Length > 0));
        Assert.All(rows, row => Assert.Equal(row[10] == "1", row[11] != "0"));
        Assert.All(rows, row => Assert.True(row[9] == "0" || row[10] == "1"));
        Assert.All(rows, row => Assert.True(int.Parse(row[11], System.Globalization.CultureInfo.InvariantCulture) <= int.Parse(row[8], System.Globalization.CultureInfo.InvariantCulture)));
    }

    [Theory]
    [InlineData("season", "simulate", "--season", "nowhere", "--out", "-")]
    [InlineData("season", "validate", "--season", "nowhere")]
    [InlineData("season", "calibrate", "--season", "nowhere")]
    public async Task A_folder_that_is_no_pack_is_refused(params string[] arguments)
    {
        var result = await CommandLine.RunAsync("", arguments);

        Assert.Equal((2, ""), (result.ExitCode, result.Output));
        Assert.Contains("nowhere", result.Error, StringComparison.Ordinal);
    }
}
