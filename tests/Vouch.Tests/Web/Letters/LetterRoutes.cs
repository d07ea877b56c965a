using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.RazorPages.Infrastructure;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.StaticAssets;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Vouch.App.Persistence;
using Vouch.Domain.Letters;
using Vouch.Domain.Letters.Verification;

namespace Vouch.Tests.Web.Letters;

/// <summary>Every address of the running application, read from its endpoints, with the ids of a letter in every place an id may stand.</summary>
internal static partial class LetterRoutes
{
    public static readonly (HttpMethod Method, string Header, string Value)[] Formats =
    [
        (HttpMethod.Get, "Accept", "text/html"),
        (HttpMethod.Get, "Accept", "application/json"),
        (HttpMethod.Get, "HX-Request", "true"),
        (HttpMethod.Head, "Accept", "application/pdf"),
    ];

    // Pages also answer to named handlers; the page as it is comes first.
    public static async Task<IEnumerable<string>> HandlersAsync(LetterSite letters, RouteEndpoint route, string method)
    {
        if (route.Metadata.GetMetadata<PageActionDescriptor>() is not { } page)
        {
            return [""];
        }

        var compiled = await letters.Site.Services.GetRequiredService<PageLoader>().LoadAsync(page, route.Metadata);
        return ["", .. compiled.HandlerMethods.Where(handler => handler.HttpMethod == method && handler.Name is not null).Select(handler => $"?handler={handler.Name}")];
    }

    public static List<RouteEndpoint> All(LetterSite letters) =>
        [.. letters.Site.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Where(route => route.Metadata.GetMetadata<StaticAssetDescriptor>() is null)]; // files that ship with the program

    public static async Task<List<string>> IdsAsync(LetterSite letters)
    {
        var letter = await letters.Site.RunAsync<AppDbContext, Letter>(db => db.Set<Letter>().AsNoTracking().SingleAsync());
        var verification = await letters.Site.RunAsync<AppDbContext, VerificationId>(db => db.Set<VerificationRecord>().Select(record => record.Id).SingleAsync());
        return [verification.ToString(), letter.Id.ToString(), letter.RequestId.ToString(), letters.Mentorship.Id.ToString(), letter.WriterId.ToString(), letter.TraineeId.ToString()];
    }

    // Every parameter takes each id; a link's token, which is none of them, takes one.
    public static IEnumerable<string> Urls(RouteEndpoint route, List<string> ids)
    {
        var parameters = route.RoutePattern.Parameters.Select(parameter => parameter.Name).ToList();
        var values = parameters.Count == 0 ? [""] : parameters.Contains("token") ? ids.Take(1) : ids;
        return values.Select(value => "/" + string.Join('/', route.RoutePattern.PathSegments.Select(segment =>
            string.Concat(segment.Parts.Select(part => part switch
            {
                Microsoft.AspNetCore.Routing.Patterns.RoutePatternLiteralPart literal => literal.Content,
                Microsoft.AspNetCore.Routing.Patterns.RoutePatternSeparatorPart separator => separator.Content,
                _ => value,
            })))));
    }

    [GeneratedRegex("^/(letters|verify|by-mail)")]
    public static partial Regex AboutLetters();
}
