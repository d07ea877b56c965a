using Vouch.Web.Look;

namespace Vouch.Tests.Web.Look;

public sealed class PartTests
{
    [Fact]
    public async Task The_page_head_is_the_one_heading_and_tells_the_layout()
    {
        var context = Draw.Context();
        var body = await Draw.TagAsync(
            new PageHeadTagHelper { Title = "Your mentors", Lead = "Three people.", Station = "find", ViewContext = context }, "<a href=\"/\">Ask</a>");

        Assert.Equal("Your mentors", body.QuerySelector("header h1")!.Words());
        Assert.Equal("Ask", body.QuerySelector("header .cluster a")!.Words());
        Assert.Equal("Your mentors", context.ViewData["Title"]);
        Assert.Equal("find", context.ViewData["Station"]);
    }

    [Fact]
    public async Task A_station_that_does_not_exist_is_refused() => await Assert.ThrowsAsync<ArgumentException>(() =>
        Draw.TagAsync(new PageHeadTagHelper { Title = "T", Station = "wait", ViewContext = Draw.Context() }));

    [Fact]
    public async Task The_error_summary_leads_to_each_field_and_takes_the_focus()
    {
        var context = Draw.Context();
        context.ViewData.ModelState.AddModelError("Input.Email", "Enter an address.");
        context.ViewData.ModelState.AddModelError("", "This request has already been answered.");

        var box = (await Draw.TagAsync(new ErrorSummaryTagHelper { ViewContext = context })).QuerySelector("[role=alert]")!;

        Assert.Equal("#Input_Email", box.QuerySelectorAll("a").Single().GetAttribute("href"));
        Assert.Contains("This request has already been answered.", box.Words(), StringComparison.Ordinal);
        Assert.Equal("2 things need your attention", box.QuerySelector("h2")!.Words());
        Assert.True(box.HasAttribute("autofocus") && box.GetAttribute("tabindex") == "-1");
    }

    [Fact]
    public async Task The_error_summary_is_not_there_while_the_form_is_fine() =>
        Assert.Empty((await Draw.TagAsync(new ErrorSummaryTagHelper { ViewContext = Draw.Context() })).Children);

    [Fact]
    public async Task A_number_stands_with_its_interval()
    {
        var body = await Draw.TagAsync(new StatTagHelper { Label = "Odds", Value = "62", Low = "52", High = "68", Unit = "%" });

        Assert.Equal("Odds 62 % between 52 and 68 %", body.Words());
        Assert.NotNull(body.QuerySelector("svg.interval-line"));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    public async Task A_number_that_is_missing_is_unknown_and_not_zero(string? value)
    {
        var body = await Draw.TagAsync(new StatTagHelper { Label = "Positions", Value = value, Unit = "a year" });

        Assert.Equal("Positions unknown", body.Words());
    }

    [Fact]
    public async Task Money_stands_in_front() =>
        Assert.Equal("Cost $1,012 between $900 and $1,100", (await Draw.TagAsync(
            new StatTagHelper { Label = "Cost", Value = "1,012", Low = "900", High = "1,100", Unit = "$" })).Words());

    [Fact]
    public async Task The_step_under_way_is_marked_and_done_ones_say_so()
    {
        var done = await Draw.TagAsync(new StepTagHelper { Title = "Asked", State = StepState.Done });
        var now = await Draw.TagAsync(new StepTagHelper { Title = "Written", State = StepState.Now });

        Assert.Equal("Done: Asked", done.Words());
        Assert.Equal("step", now.QuerySelector("[aria-current]")!.GetAttribute("aria-current"));
    }

    [Fact]
    public async Task A_moment_gives_its_day_to_people_and_machines()
    {
        var body = await Draw.TagAsync(new MomentTagHelper { Title = "Compact signed", On = new DateOnly(2026, 2, 3), Kind = "milestone" });

        Assert.Equal("2026-02-03", body.QuerySelector("time")!.GetAttribute("datetime"));
        Assert.Equal("February 3, 2026", body.QuerySelector("time")!.Words());
    }

    [Fact]
    public async Task Fictional_data_says_so() =>
        Assert.StartsWith("Fictional data.", (await Draw.TagAsync(new FictionalBannerTagHelper())).QuerySelector("[role=note]")!.Words(), StringComparison.Ordinal);

    [Fact]
    public async Task What_the_author_put_on_the_tag_stays()
    {
        var body = await Draw.TagAsync(new EmptyStateTagHelper { Title = "Nobody yet", Picture = "nobody-yet" }, "", ("id", "nobody"), ("class", "wide"));

        Assert.Equal("empty wide", body.QuerySelector("#nobody")!.ClassName);
        Assert.Equal("true", body.QuerySelector("svg")!.GetAttribute("aria-hidden"));
    }

    [Fact]
    public async Task A_picture_that_does_not_exist_is_left_out() =>
        Assert.Equal("Nobody yet", (await Draw.TagAsync(new EmptyStateTagHelper { Title = "Nobody yet", Picture = "unicorn" })).Words());
}
