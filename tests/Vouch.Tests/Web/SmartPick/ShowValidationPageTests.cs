using System.Net;

namespace Vouch.Tests.Web.SmartPick;

public sealed class ShowValidationPageTests
{
    [Fact]
    public async Task A_visitor_reads_the_proof_with_every_figure_as_a_table()
    {
        await using var site = await TestSite.StartAsync();
        using var browser = site.Visitor();

        var page = await browser.GetAsync("/smart-pick/validation");

        Assert.Equal((HttpStatusCode.OK, "How the odds are proven"), (page.Status, page.Heading));
        Assert.Contains("overall match rate, US MD", page.Words, StringComparison.Ordinal);
        Assert.Contains("What is not modelled", page.Words, StringComparison.Ordinal);
        var figures = page.Document.QuerySelectorAll("figure.chart");
        Assert.Equal(2, figures.Length);
        Assert.All(figures, figure => Assert.True(figure.QuerySelectorAll("details table tbody tr").Length >= 5));
        Assert.Contains(page.Document.QuerySelectorAll("footer a"), link => link.GetAttribute("href") == "/smart-pick/validation");
    }

    [Fact]
    public async Task The_record_can_be_taken_away()
    {
        await using var site = await TestSite.StartAsync();
        using var browser = site.Visitor();

        var record = await browser.GetAsync("/smart-pick/validation?handler=Record");

        Assert.Equal(HttpStatusCode.OK, record.Status);
    }
}
