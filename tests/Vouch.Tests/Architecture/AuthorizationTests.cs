using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Vouch.Tests.Web;

namespace Vouch.Tests.Architecture;

/// <summary>Every page says who may open it; nothing is open by being forgotten.</summary>
public sealed class AuthorizationTests
{
    /// <summary>What visitors may open. Add a folder here and in <c>Access</c> only when its pages show nothing of anybody.</summary>
    private static readonly string[] Open =
        ["/Accounts/", "/Appearance/", "/Demonstration/", "/Design/", "/Library/", "/Match/", "/Outbox/", "/Programs/", "/SmartPick/", "/Welcome/", "/Index", "/Error", "/Privacy", "/Letters/VerifyLetter"];

    [Fact]
    public async Task Every_page_asks_for_an_account_or_is_on_the_open_list()
    {
        await using var site = await TestSite.StartAsync();
        var pages = site.Services.GetRequiredService<EndpointDataSource>().Endpoints
            .Select(endpoint => (endpoint, page: endpoint.Metadata.GetMetadata<PageActionDescriptor>()))
            .Where(pair => pair.page is not null)
            .ToArray();

        Assert.NotEmpty(pages);
        Assert.All(pages, pair =>
        {
            var path = pair.page!.ViewEnginePath;
            var isOpen = pair.endpoint.Metadata.GetMetadata<IAllowAnonymous>() is not null;
            var mayBeOpen = path.Contains("/ByMail/", StringComparison.Ordinal) || Open.Any(start => start.EndsWith('/') ? path.LastIndexOf('/') == start.Length - 1 && path.StartsWith(start, StringComparison.Ordinal) : path == start);
            var asks = pair.endpoint.Metadata.GetMetadata<IAuthorizeData>() is not null;
            Assert.True(isOpen ? mayBeOpen : asks, $"{path} is open to everybody but not on the list, or asks for nothing.");
        });
    }

    [Theory]
    [InlineData("/account")]
    [InlineData("/account/security")]
    [InlineData("/office")]
    [InlineData("/office/programs/import")]
    [InlineData("/letters")]
    [InlineData("/mentorships")]
    public async Task A_visitor_is_led_to_the_sign_in_from(string path)
    {
        await using var site = await TestSite.StartAsync();
        await site.SignedInAsync("Ada Reyes", Vouch.Domain.People.Roles.Trainee); // so that the site is set up

        var response = await site.CreateClient(new() { AllowAutoRedirect = false }).GetAsync(new Uri(path, UriKind.Relative), TestContext.Current.CancellationToken);

        Assert.Equal(System.Net.HttpStatusCode.Redirect, response.StatusCode);
        Assert.StartsWith("/account/sign-in", response.Headers.Location!.IsAbsoluteUri ? response.Headers.Location.PathAndQuery : response.Headers.Location.OriginalString, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_by_mail_page_is_open_and_limited()
    {
        await using var site = await TestSite.StartAsync();
        var pages = site.Services.GetRequiredService<EndpointDataSource>().Endpoints
            .Where(endpoint => endpoint.Metadata.GetMetadata<PageActionDescriptor>()?.ViewEnginePath.Contains("/ByMail/", StringComparison.Ordinal) == true)
            .ToArray();

        Assert.NotEmpty(pages);
        Assert.All(pages, page =>
        {
            Assert.NotNull(page.Metadata.GetMetadata<IAllowAnonymous>());
            Assert.NotNull(page.Metadata.GetMetadata<Microsoft.AspNetCore.RateLimiting.EnableRateLimitingAttribute>());
        });
    }
}
