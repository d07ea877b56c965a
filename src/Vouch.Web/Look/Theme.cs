namespace Vouch.Web.Look;

/// <summary>Light or dark, when a person has chosen one; without a choice the pages follow the device.</summary>
public static class Theme
{
    public const string CookieName = "theme";

    public static IReadOnlyList<string> Choices { get; } = ["light", "dark"];

    /// <summary>The choice in the request's cookie, or null when there is none or it is not one of ours.</summary>
    public static string? Of(HttpRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        var chosen = request.Cookies[CookieName];
        return Choices.FirstOrDefault(choice => choice == chosen);
    }
}
