using System.Net;

namespace Vouch.Tests.Web.Match;

public sealed class SolveMatchPageTests
{
    [Fact]
    public async Task A_visitor_runs_an_example_and_steps_through_it()
    {
        await using var site = await TestSite.StartAsync();
        using var browser = site.Visitor();
        var start = await browser.GetAsync("/match");
        Assert.Equal((HttpStatusCode.OK, "The Match, step by step"), (start.Status, start.Heading));

        var page = await browser.GetAsync("/match?example=first");
        Assert.Contains("Step 0 of 20", page.Words, StringComparison.Ordinal);
        page = await browser.SubmitAsync(page, [], "Next step");
        page = await browser.SubmitAsync(page, [], "Next step");
        Assert.Contains("Step 2 of 20 City holds Ana for now.", page.Words, StringComparison.Ordinal);
        page = await browser.SubmitAsync(page, [], "Previous");
        Assert.Contains("Step 1 of 20 Ana asks City.", page.Words, StringComparison.Ordinal);
        page = await browser.SubmitAsync(page, [], "End");
        Assert.Contains("Step 20 of 20", page.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_changed_list_shows_before_and_now()
    {
        await using var site = await TestSite.StartAsync();
        using var browser = site.Visitor();

        var page = await browser.GetAsync("/match?example=first");
        page = await browser.SubmitAsync(page, new() { ["Who"] = "p City" }, "Open this list");
        page = await browser.SubmitAsync(page, new() { ["Typed"] = "Ana Ben Dev" }, "Use this list");

        Assert.Contains("p City 1 Ben Ana Dev", page.Document.QuerySelector("del")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("What the change did", page.Words, StringComparison.Ordinal);
        Assert.Contains("AnaGeneralCity", page.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_pasted_market_is_run_and_a_bad_one_named_by_line()
    {
        await using var site = await TestSite.StartAsync();
        using var browser = site.Visitor();
        var start = await browser.GetAsync("/match");

        var solved = await browser.SubmitAsync(start, new() { ["Market"] = "match 1\r\np X 1 a\r\na a X\r\n" }, "Run the Match");
        var refused = await browser.SubmitAsync(start, new() { ["Market"] = "match 1\r\np X 1 a a\r\na a X\r\n" }, "Run the Match");
        var scripted = await browser.SubmitAsync(start, new() { ["Market"] = "match 1\np <script>alert(1)</script> 1 a\na a <script>alert(1)</script>\n" }, "Run the Match");

        Assert.Contains("1 of 1 applicants have a position", solved.Words, StringComparison.Ordinal);
        Assert.Contains("Line 2, “p X 1 a a”: applicant a is ranked twice. Keep the place that is meant", refused.Words, StringComparison.Ordinal);
        Assert.DoesNotContain("<script>alert", scripted.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_market_too_long_for_an_address_is_stepped_through_by_post()
    {
        await using var site = await TestSite.StartAsync();
        using var browser = site.Visitor();
        var start = await browser.GetAsync("/match");
        var market = "match 1\np X 100\n" + string.Concat(Enumerable.Range(0, 600).Select(i => $"a applicant{i} X\n"));

        var page = await browser.SubmitAsync(start, new() { ["Market"] = market }, "Run the Match");
        page = await browser.SubmitAsync(page, [], "Next step");

        Assert.Equal(HttpMethod.Post, page.Response.RequestMessage!.Method);
        Assert.Contains("Step 1 of 600", page.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Too_much_and_nonsense_are_refused_in_words()
    {
        await using var site = await TestSite.StartAsync();
        using var browser = site.Visitor();
        var start = await browser.GetAsync("/match");

        var large = await browser.SubmitAsync(start, new() { ["Market"] = "match 1\n# " + new string('x', 200_000) }, "Run the Match");
        var seed = await browser.SubmitAsync(start, new() { ["Seed"] = "-1" }, "Run the Match");

        Assert.Contains("up to 200,000 characters", large.Words, StringComparison.Ordinal);
        Assert.Contains("The seed is a whole number", seed.Words, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync("/match?example=nonsense&step=-5&who=x&up=99")).Status);
        Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync("/match?example=first&step=99999&who=a+Ana&up=99&out=7")).Status);
        Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync("/match?market=match+1%0Ap&step=abc")).Status);
    }
}
