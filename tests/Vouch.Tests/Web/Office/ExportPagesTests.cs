using System.Net;
using Vouch.Domain.Mentorships;
using Vouch.Domain.People;

namespace Vouch.Tests.Web.Office;

public sealed class ExportPagesTests
{
    [Fact]
    public async Task The_list_of_pairs_goes_along_without_anything_that_computes()
    {
        await using var site = await TestSite.StartAsync();
        var (office, _) = await site.SignedInAsync("Amy Kell", Roles.Advisor);
        var (stranger, _) = await site.SignedInAsync("Una Tell", Roles.Trainee);
        var now = site.Clock.GetUtcNow();
        var trainee = Person.Create("=1+1", "one@example.edu", Roles.Trainee, now).Value;
        var mentor = Person.Create("Ruth, Dr. Okafor", "two@example.edu", Roles.Mentor, now).Value;
        await site.SaveAsync(trainee, mentor, Mentorship.Begin(trainee.Id, mentor.Id, now.AddDays(-90)).Value);

        var file = await office.Client.GetAsync(new Uri("/office/pairs?handler=File", UriKind.Relative), TestContext.Current.CancellationToken);
        var refused = await stranger.Client.GetAsync(new Uri("/office/pairs?handler=File", UriKind.Relative), TestContext.Current.CancellationToken);

        Assert.Equal("text/csv", file.Content.Headers.ContentType?.MediaType);
        var text = await file.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.Contains("'=1+1,one@example.edu,\"Ruth, Dr. Okafor\",two@example.edu,long past the interval,,90,0", text, StringComparison.Ordinal);
        Assert.NotEqual(HttpStatusCode.OK, refused.StatusCode);
    }
}
