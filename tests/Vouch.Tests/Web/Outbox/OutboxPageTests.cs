using System.Net;

namespace Vouch.Tests.Web.Outbox;

public sealed class OutboxPageTests
{
    [Fact]
    public async Task In_development_the_outbox_shows_what_waits_with_its_button()
    {
        await using var site = await TestSite.StartAsync();
        using var browser = site.Visitor();
        await browser.SubmitAsync(await browser.GetAsync("/account/sign-up"), new()
        {
            ["Name"] = "Maya Osei", ["Email"] = "maya@example.edu", ["Password"] = TestSite.Password, ["As"] = "Trainee",
        });

        var page = await browser.GetAsync("/outbox");

        Assert.NotNull(page.Link("Confirm my address"));
    }

    [Theory]
    [InlineData("environment", "Production")]
    [InlineData("Smtp:Host", "mail.example.edu")]
    public async Task Elsewhere_the_outbox_is_not_there(string setting, string value)
    {
        await using var site = await TestSite.StartAsync();
        await using var other = site.WithWebHostBuilder(builder => builder.UseSetting(setting, value));
        using var client = other.CreateClient();

        Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync(new Uri("/outbox", UriKind.Relative))).StatusCode);
    }
}
