using System.Net;
using Vouch.App.Features.Mentors;
using Vouch.Domain.Mentors;
using Vouch.Domain.People;

namespace Vouch.Tests.Web.Mentors;

public sealed class DirectoryPageTests
{
    [Theory]
    [InlineData("/mentors")]
    [InlineData("/mentors/suggestions")]
    [InlineData("/mentors/invite")]
    [InlineData("/mentors/requests")]
    [InlineData("/mentors/inbox")]
    [InlineData("/mentors/me")]
    [InlineData("/profile")]
    public async Task A_visitor_is_led_to_sign_in_and_a_new_trainee_sees_where_to_begin(string path)
    {
        await using var site = await TestSite.StartAsync();
        using var visitor = site.Visitor();
        var (trainee, _) = await site.SignedInAsync("Maya Osei", Roles.Trainee);
        using var browser = trainee;

        Assert.Equal(HttpStatusCode.Redirect, (await visitor.GetAsync(path)).Status);
        var page = await browser.GetAsync(path);
        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Single(page.Document.QuerySelectorAll("h1"));
        Assert.NotNull(page.Document.QuerySelector("main .button"));
    }

    [Fact]
    public async Task Search_and_filters_live_in_the_address()
    {
        await using var site = await TestSite.StartAsync();
        await site.MentorAsync("Dr. Ada Ito", new() { Specialty = "cardiology", Offers = Offers.Research });
        await site.MentorAsync("Dr. Omar Bell", new() { Specialty = "neurology" });
        var (browser, _) = await site.SignedInAsync("Maya Osei", Roles.Trainee);
        using var _ = browser;

        var page = await browser.SubmitAsync(await browser.GetAsync("/mentors"), new() { ["q"] = "ito", ["specialty"] = "cardiology" }, "Search");

        Assert.Contains("q=ito", page.Path, StringComparison.Ordinal);
        Assert.NotNull(page.Link("Dr. Ada Ito"));
        Assert.Null(page.Link("Dr. Omar Bell"));
        Assert.Equal("ito", page.Document.QuerySelector("#q")!.GetAttribute("value"));
        Assert.Contains("Nobody fits all of this", (await browser.GetAsync("/mentors?q=nobody")).Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync("/mentors?offer=magic&p=-3&specialty=alchemy")).Status);
    }

    [Fact]
    public async Task The_fit_on_a_profile_adds_up_to_the_last_digit()
    {
        await using var site = await TestSite.StartAsync();
        var mentor = await site.MentorAsync("Dr. Ada Ito", new() { Specialty = "cardiology", Promise = new(7), Values = [PersonalValue.Craft] });
        var (browser, trainee) = await site.SignedInAsync("Maya Osei", Roles.Trainee);
        using var _ = browser;
        await site.RunAsync((EditTraineeProfile edit) => edit.ExecuteAsync(
            new(trainee.Id, new() { Interests = ["neurology", "cardiology"], Values = [PersonalValue.Service, PersonalValue.Craft] }, "America/New_York"),
            CancellationToken.None));

        var page = await browser.GetAsync($"/mentors/{mentor.Id}");

        var rows = page.Document.QuerySelectorAll("main table tbody tr").Where(row => row.QuerySelector("[colspan]") is null).ToList();
        Assert.Equal(10, rows.Count);
        Assert.Equal(Tenths(page.Document.QuerySelector("main table tfoot strong")!.TextContent), rows.Sum(row => Tenths(row.Children[2].TextContent)));
        Assert.Contains("Cardiology is among the trainee's interests", page.Document.Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Somebody_unlisted_and_nobody_look_the_same()
    {
        await using var site = await TestSite.StartAsync();
        var hidden = await site.MentorAsync("Dr. Ada Ito", new() { IsListed = false });
        var (browser, trainee) = await site.SignedInAsync("Maya Osei", Roles.Trainee);
        using var _ = browser;

        foreach (var path in new[] { $"/mentors/{hidden.Id}", $"/mentors/{trainee.Id}", $"/mentors/{hidden.Id}/ask", "/mentors/not-an-id" })
        {
            Assert.Equal(HttpStatusCode.NotFound, (await browser.GetAsync(path)).Status);
        }
    }

    [Fact]
    public async Task Suggestions_name_three_people_with_reasons()
    {
        await using var site = await TestSite.StartAsync();
        foreach (var name in new[] { "Dr. Ada Ito", "Dr. Omar Bell", "Dr. Will May", "Dr. Rosa Lind" })
        {
            await site.MentorAsync(name);
        }

        var (browser, trainee) = await site.SignedInAsync("Maya Osei", Roles.Trainee);
        using var _ = browser;
        Assert.Contains("First tell us", (await browser.GetAsync("/mentors/suggestions")).Words, StringComparison.Ordinal);
        await site.RunAsync((EditTraineeProfile edit) => edit.ExecuteAsync(
            new(trainee.Id, new() { Interests = ["cardiology"] }, "America/New_York"), CancellationToken.None));

        var cards = (await browser.GetAsync("/mentors/suggestions")).Document.QuerySelectorAll("main .card");

        Assert.Equal(3, cards.Length);
        Assert.All(cards, card => Assert.NotEmpty(card.QuerySelectorAll("li")));
    }

    private static int Tenths(string points) => int.Parse(points.Replace(".", "", StringComparison.Ordinal), System.Globalization.CultureInfo.InvariantCulture);
}
