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

    [Fact]
    public async Task Figures_are_filtered_by_the_address_and_go_along_as_they_are_shown()
    {
        await using var site = await TestSite.StartAsync();
        var (office, _) = await site.SignedInAsync("Amy Kell", Roles.Advisor);
        var (stranger, _) = await site.SignedInAsync("Una Tell", Roles.Trainee);
        var cohort = Vouch.Domain.Cohorts.Cohort.Create("=HYPERLINK(1)", 1, site.Clock.GetUtcNow()).Value;
        await site.SaveAsync(cohort);

        var page = await office.GetAsync($"/office/figures?cohort={cohort.Id}&stage=PreMedical");
        var csv = await office.Client.GetStringAsync(new Uri("/office/figures?handler=Csv", UriKind.Relative), TestContext.Current.CancellationToken);
        var workbook = await office.Client.GetAsync(new Uri($"/office/figures?handler=Workbook&cohort={cohort.Id}", UriKind.Relative), TestContext.Current.CancellationToken);

        Assert.Equal((HttpStatusCode.OK, "How it goes"), (page.Status, page.Heading));
        Assert.Contains("pre-med", page.Document.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Mentors by cohort,'=HYPERLINK(1),With a mentor,0", csv, StringComparison.Ordinal);
        Assert.Contains("Uptake,\"Invited, or known here\",Trainees,withheld", csv, StringComparison.Ordinal); // one trainee is nobody's number
        Assert.Equal("figures.xlsx", workbook.Content.Headers.ContentDisposition?.FileName);
        Assert.Equal(HttpStatusCode.NotFound, (await office.GetAsync($"/office/figures?cohort={Guid.Empty}")).Status);
        Assert.NotEqual(HttpStatusCode.OK, (await stranger.GetAsync("/office/figures?handler=Csv")).Status);
    }
}
