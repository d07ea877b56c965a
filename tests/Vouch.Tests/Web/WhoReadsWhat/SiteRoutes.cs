using Microsoft.AspNetCore.Mvc.Abstractions;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.RazorPages.Infrastructure;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Patterns;
using Microsoft.AspNetCore.StaticAssets;
using Microsoft.Extensions.DependencyInjection;

namespace Vouch.Tests.Web.WhoReadsWhat;

/// <summary>Every address of the running application, read from its endpoints: a new one is walked without being named here.</summary>
internal static class SiteRoutes
{
    /// <summary>Stands in every planted text, so that searching for it finds whatever a search reads.</summary>
    public const string Searched = "marmalade";

    public static IReadOnlyList<RouteEndpoint> Of(TestSite site) =>
        [.. site.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Where(route => route.Metadata.GetMetadata<StaticAssetDescriptor>() is null) // files that ship with the program
            .OrderBy(route => route.RoutePattern.RawText, StringComparer.Ordinal)];

    /// <summary>The page as it is, each of its named handlers, and a search in every text it takes from the address.</summary>
    public static async Task<IReadOnlyList<string>> QueriesAsync(TestSite site, RouteEndpoint route, string method)
    {
        if (route.Metadata.GetMetadata<PageActionDescriptor>() is not { } page)
        {
            return [""];
        }

        var compiled = await site.Services.GetRequiredService<PageLoader>().LoadAsync(page, route.Metadata);
        var handlers = compiled.HandlerMethods.Where(handler => handler.HttpMethod == method && handler.Name is not null).Select(handler => $"?handler={handler.Name}");
        var searches = compiled.BoundProperties.Where(bound => bound.ParameterType == typeof(string) && TakesAddress(bound)).Select(bound => $"?{bound.Name}={Searched}");
        return method == "Get" ? ["", .. handlers, .. searches] : ["", .. handlers];
    }

    /// <summary>The addresses of one route with every combination of <paramref name="values"/> for its parameters.</summary>
    public static IEnumerable<string> Urls(RouteEndpoint route, Func<string, IReadOnlyList<string>> values)
    {
        IEnumerable<string> urls = [""];
        foreach (var segment in route.RoutePattern.PathSegments)
        {
            urls = segment.Parts.Aggregate(urls.Select(url => url + "/"), (all, part) => part switch
            {
                RoutePatternLiteralPart literal => all.Select(url => url + literal.Content),
                RoutePatternSeparatorPart separator => all.Select(url => url + separator.Content),
                RoutePatternParameterPart parameter => all.SelectMany(url => values(parameter.Name).Select(value => url + value)),
                _ => all,
            });
        }

        return urls.Select(url => url.Length == 0 ? "/" : url);
    }

    private static bool TakesAddress(ParameterDescriptor bound) => bound.BindingInfo?.RequestPredicate is null
        || bound is PageBoundPropertyDescriptor { Property: { } property }
            && property.GetCustomAttributes(inherit: true).OfType<Microsoft.AspNetCore.Mvc.BindPropertyAttribute>().Any(attribute => attribute.SupportsGet);
}
