using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.ApplicationModels;
using Vouch.Domain.People;

namespace Vouch.Web.Host;

/// <summary>
/// Who may open which folder of pages. Everything asks for an account unless it is named here; what a person may see on a page
/// is decided again by the domain.
/// </summary>
public static class Access
{
    public const string Office = nameof(Office);
    public const string Administrators = nameof(Administrators);

    /// <summary>Folders whose own pages are open to visitors; pages in folders below them ask for an account again.</summary>
    private static readonly string[] OpenFolders = ["/Accounts", "/Appearance", "/Demonstration", "/Design", "/Library", "/Match", "/Outbox", "/Programs", "/Shared", "/SmartPick", "/Welcome"];

    private static readonly string[] OpenPages = ["/Index", "/Error", "/Privacy", "/Letters/VerifyLetter"];

    public static void Policies(AuthorizationOptions options)
    {
        options.AddPolicy(Office, policy => policy.RequireRole(nameof(Roles.Advisor), nameof(Roles.Administrator)));
        options.AddPolicy(Administrators, policy => policy.RequireRole(nameof(Roles.Administrator)));
    }

    public static void Conventions(PageConventionCollection conventions)
    {
        conventions.AuthorizeFolder("/");
        conventions.AuthorizeFolder("/Office", Office);
        conventions.AuthorizePage("/Office/SetOfficeRole", Administrators);
        foreach (var folder in OpenFolders)
        {
            conventions.AddFolderApplicationModelConvention(folder, page => OpenPagesOf(folder, page));
        }

        foreach (var page in OpenPages)
        {
            conventions.AllowAnonymousToPage(page);
        }

        conventions.AddFolderApplicationModelConvention("/", OpenByMailPages);
    }

    private static void OpenPagesOf(string folder, PageApplicationModel page)
    {
        if (page.ViewEnginePath.LastIndexOf('/') == folder.Length)
        {
            page.EndpointMetadata.Add(new AllowAnonymousAttribute());
        }
    }

    // A mentor without an account comes by a signed link: its token is the permission, and the page's use case checks it.
    private static void OpenByMailPages(PageApplicationModel page)
    {
        if (page.ViewEnginePath.Contains("/ByMail/", StringComparison.Ordinal))
        {
            page.EndpointMetadata.Add(new AllowAnonymousAttribute());
            page.EndpointMetadata.Add(new Microsoft.AspNetCore.RateLimiting.EnableRateLimitingAttribute(RateLimits.Links));
        }
    }
}
