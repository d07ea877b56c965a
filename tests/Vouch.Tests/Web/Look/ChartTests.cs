using AngleSharp.Dom;
using Vouch.Web.Look.Charts;

namespace Vouch.Tests.Web.Look;

public sealed class ChartTests
{
    private static readonly ChartPoint[] Rising = [new(0, 0, 0, 0), new(10, 0.5, 0.4, 0.6), new(20, 0.8, 0.7, 0.9)];

    [Fact]
    public async Task A_curve_has_its_caption_its_name_and_the_same_numbers_as_a_table()
    {
        var figure = (await CurveAsync(new CurveChartTagHelper { Points = Rising })).QuerySelector("figure")!;

        Assert.Equal("Odds It flattens.", figure.QuerySelector("figcaption")!.Words());
        Assert.Equal("Odds", figure.QuerySelector("svg[role=img]")!.GetAttribute("aria-label"));
        Assert.Equal("Show as table", figure.QuerySelector("details summary")!.Words());
        Assert.Equal(
            ["0 0 % 0–0 %", "10 50 % 40–60 %", "20 80 % 70–90 %"],
            figure.QuerySelectorAll("tbody tr").Select(Draw.Words));
    }

    [Fact]
    public async Task A_curve_runs_through_its_points()
    {
        var body = await CurveAsync(new CurveChartTagHelper { Points = [new(0, 0), new(10, 0.5), new(20, 1)] });

        Assert.Equal("M0 1000L500 500L1000 0", body.QuerySelector("path.curve")!.GetAttribute("d"));
    }

    [Fact]
    public async Task The_mark_says_the_value_where_the_reader_is()
    {
        var body = await CurveAsync(new CurveChartTagHelper { Points = Rising, MarkX = 10, MarkLabel = "your list" });

        Assert.Equal("your list: 50 %", body.QuerySelector("text.strong")!.Words());
        Assert.Equal("50%", body.QuerySelector(".mark-dot")!.GetAttribute("cx"));
    }

    [Fact]
    public async Task Curves_that_miss_a_place_say_unknown_there()
    {
        var body = await CurveAsync(new CurveChartTagHelper
        {
            Series = [new("with", [new(1, 0.1), new(2, 0.2)]), new("without", [new(2, 0.15)])],
        });

        Assert.Equal(["1 10 % unknown", "2 20 % 15 %"], body.QuerySelectorAll("tbody tr").Select(Draw.Words));
    }

    [Fact]
    public async Task A_curve_without_points_says_so() =>
        Assert.Equal("Odds: there are no numbers yet.", (await CurveAsync(new CurveChartTagHelper { Points = [] })).Words());

    [Fact]
    public async Task A_curve_refuses_what_is_not_a_number() =>
        await Assert.ThrowsAsync<ArgumentException>(() => CurveAsync(new CurveChartTagHelper { Points = [new(0, double.NaN), new(1, 1)] }));

    [Fact]
    public async Task Marks_of_an_axis_are_round_and_never_minus_zero()
    {
        var body = await CurveAsync(new CurveChartTagHelper { Points = [new(0, 0), new(37, 0.93)] });

        Assert.Equal(["0 %", "50 %", "100 %", "0", "10", "20", "30", "programs"], body.QuerySelectorAll("svg[role=img] > text").Select(Draw.Words));
    }

    [Fact]
    public async Task A_bar_of_unknown_length_is_not_drawn_and_says_unknown()
    {
        var body = await Draw.TagAsync(new BarChartTagHelper
        {
            Title = "Odds",
            Bars = [new("Lakeview", 0.34, 0.27, 0.42), new("New Quarry", null)],
            Format = ChartFormat.Percent,
        });

        Assert.Single(body.QuerySelectorAll("rect.fill"));
        Assert.Equal(["Lakeview 34 % 27–42 %", "New Quarry unknown unknown"], body.QuerySelectorAll("tbody tr").Select(Draw.Words));
    }

    [Fact]
    public async Task Bars_keep_their_proportions()
    {
        var body = await Draw.TagAsync(new BarChartTagHelper { Title = "Cost", Bars = [new("a", 50), new("b", 200)] });

        Assert.Equal(["25%", "100%"], body.QuerySelectorAll("rect.fill").Select(bar => bar.GetAttribute("width")));
    }

    [Fact]
    public async Task One_hundred_dots_show_the_estimate_and_its_interval()
    {
        var body = await Draw.TagAsync(new DotPictureTagHelper
        {
            Title = "Odds", Value = 0.62, Low = 0.52, High = 0.68, What = "applicants like you", Happens = "match",
        });

        var picture = body.QuerySelector("svg[role=img]")!;
        Assert.Equal((52, 10, 6, 32), (
            picture.QuerySelectorAll(".sure").Length, picture.QuerySelectorAll(".maybe").Length,
            picture.QuerySelectorAll(".perhaps").Length, picture.QuerySelectorAll(".empty-dot").Length));
        Assert.Equal("About 62 of 100 applicants like you match; between 52 and 68 in our simulations.", picture.GetAttribute("aria-label"));
    }

    [Fact]
    public async Task Odds_that_are_unknown_draw_no_dots()
    {
        var body = await Draw.TagAsync(new DotPictureTagHelper { Title = "Odds", Value = null });

        Assert.Equal("Odds: unknown.", body.Words());
        Assert.Empty(body.QuerySelectorAll("svg"));
    }

    [Theory]
    [InlineData(1.2, null, null)]
    [InlineData(0.5, 0.6, 0.7)]
    [InlineData(double.NaN, null, null)]
    public async Task Odds_outside_their_bounds_are_a_bug(double value, double? low, double? high) =>
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() =>
            Draw.TagAsync(new DotPictureTagHelper { Title = "Odds", Value = value, Low = low, High = high }));

    [Fact]
    public async Task A_sparkline_leaves_a_gap_where_nothing_is_known()
    {
        var body = await Draw.TagAsync(new SparklineTagHelper { Label = "meetings a month", Values = [1, 2, null, 2, 0] });

        Assert.Equal("M0 50L25 0M75 0L100 100", body.QuerySelector("path")!.GetAttribute("d"));
        Assert.Equal("meetings a month", body.QuerySelector("[role=img]")!.GetAttribute("aria-label"));
    }

    private static Task<IElement> CurveAsync(CurveChartTagHelper chart)
    {
        (chart.Title, chart.XLabel, chart.YLabel, chart.YFormat) = ("Odds", "programs", "Odds of a match", ChartFormat.Percent);
        return Draw.TagAsync(chart, "It flattens.");
    }
}
