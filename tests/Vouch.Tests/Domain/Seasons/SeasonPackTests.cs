using Vouch.Domain.Applicants;
using Vouch.Domain.Seasons;

namespace Vouch.Tests.Domain.Seasons;

public sealed class SeasonPackTests
{
    [Fact]
    public void The_pack_of_2026_loads_without_a_problem() =>
        Assert.Empty(SeasonPackReader.Read(ThePack.TextOf).Problems);

    [Fact]
    public void Internal_medicine_has_the_published_positions_and_applicants()
    {
        var pack = ThePack.Of2026;

        Assert.Equal(11_632, pack.Newest("internal-medicine", null, Measure.Positions, Scope.All)!.Value);
        Assert.Equal(4_522, pack.Newest("internal-medicine", ApplicantType.UsMd, Measure.Ranked, Scope.Pgy1)!.Value);
        Assert.Equal(3_573, pack.Newest("internal-medicine", ApplicantType.NonUsImg, Measure.Matched, Scope.Pgy1)!.Value);
    }

    [Fact]
    public void First_year_matches_of_us_md_seniors_sum_to_the_published_total()
    {
        var pack = ThePack.Of2026;

        var matched = pack.Market
            .Where(count => count is { Year: 2025, Type: ApplicantType.UsMd, Measure: Measure.Matched, Scope: Scope.Pgy1 })
            .Sum(count => count.Value);

        Assert.Equal(pack.Totals.Single(t => t is { Year: 2025, Group: "us-md", Measure: "pgy1-matched" }).Value, matched);
    }

    [Fact]
    public void Tracks_and_positions_of_2020_sum_to_the_published_table()
    {
        var rows = ThePack.Of2026.Market.Where(count => count.Citation.Source.Key == "nrmp-program-results-2020").ToList();

        Assert.Equal(5_769, rows.Where(count => count.Measure == Measure.Tracks).Sum(count => count.Value));
        Assert.Equal(37_256, rows.Where(count => count.Measure == Measure.Positions).Sum(count => count.Value));
    }

    [Theory]
    [InlineData("140", 'C', "internal-medicine")]
    [InlineData("140", 'P', "medicine-preliminary")]
    [InlineData("140", 'M', "medicine-primary")]
    [InlineData("999", 'P', "transitional-year")]
    [InlineData("420", 'R', "diagnostic-radiology")]
    public void The_specialty_of_a_track_is_found_by_code_and_letter(string code, char letter, string slug) =>
        Assert.Equal(slug, ThePack.Of2026.FindSpecialty(code, letter)!.Slug);

    [Fact]
    public void A_figure_without_a_source_refuses_the_pack_and_names_the_line()
    {
        var reading = SeasonPackReader.Read(file => file == "limits.csv"
            ? "body,season,item,value,source,as_of,note\nERAS,2026,letters-per-program,4,,2027,\n"
            : ThePack.TextOf(file));

        Assert.Null(reading.Pack);
        Assert.Equal("season.source-missing", Assert.Single(reading.Problems).Code);
        Assert.Contains("limits.csv, line 2", reading.Problems[0].Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_bad_row_is_reported_not_only_the_first()
    {
        var reading = SeasonPackReader.Read(file => file == "limits.csv"
            ? "body,season,item,value,source,as_of,note\nERAS,soon,a,4,nobody,2027,\nERAS,2026,b,-4,money-central,May,\n"
            : ThePack.TextOf(file));

        Assert.Equal(
            ["table.bad-value", "season.source-unknown", "table.bad-value", "table.bad-value"],
            reading.Problems.Select(problem => problem.Code));
    }

    [Fact]
    public void A_missing_file_is_named() =>
        Assert.Contains(
            SeasonPackReader.Read(file => file == "fees.csv" ? null : ThePack.TextOf(file)).Problems,
            problem => problem.Message.Contains("fees.csv", StringComparison.Ordinal));

    [Fact]
    public void Changing_one_figure_changes_the_hash()
    {
        var changed = SeasonPackReader.Read(file =>
            ThePack.TextOf(file)?.Replace("2026,internal-medicine,all,positions,all,11632", "2026,internal-medicine,all,positions,all,11633", StringComparison.Ordinal));

        Assert.NotEqual(ThePack.Of2026.Hash, changed.Pack!.Hash);
    }

    [Theory]
    [InlineData(2026, 8, 31, false)]
    [InlineData(2026, 9, 1, true)]
    [InlineData(2025, 10, 1, false)]
    public void The_pack_is_old_once_the_next_season_opens(int year, int month, int day, bool old) =>
        Assert.Equal(old, ThePack.Of2026.IsOlderThan(new DateOnly(year, month, day)));
}
