namespace Vouch.App;

/// <summary>What this installation is. Section <c>Site</c> of the settings; each has a flag and an environment variable.</summary>
public sealed class SiteOptions
{
    /// <summary>Folder of everything this installation keeps: database, files, tables. Relative to the working folder.</summary>
    public string DataFolder { get; set; } = ".vouch";

    /// <summary>Folder of the data that ships with Vouch: season packs, services, lexicons, articles.</summary>
    public string ShippedFolder { get; set; } = Path.Combine(AppContext.BaseDirectory, "data");

    /// <summary>Address people reach the site at; every link in a mail begins with it.</summary>
    public string BaseUrl { get; set; } = "http://127.0.0.1:5080";

    /// <summary>What the mails say they come from.</summary>
    public string Name { get; set; } = "Vouch";

    public string Link(string path) => $"{BaseUrl.TrimEnd('/')}/{path.TrimStart('/')}";
}
