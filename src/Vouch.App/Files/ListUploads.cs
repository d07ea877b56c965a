using System.Security.Cryptography;
using Microsoft.Extensions.Options;

namespace Vouch.App.Files;

/// <summary>Keeps a checked list between its dry run and its taking over, named by its content.</summary>
public sealed class ListUploads(IOptions<SiteOptions> site)
{
    private const int NameLength = 64;

    private string Folder => Path.Combine(site.Value.DataFolder, "uploads");

    public string Keep(byte[] content)
    {
        var name = Convert.ToHexStringLower(SHA256.HashData(content));
        Directory.CreateDirectory(Folder);
        File.WriteAllBytes(Path.Combine(Folder, name), content);
        return name;
    }

    /// <summary>The content, or null when there is none by that name.</summary>
    public byte[]? Find(string? name) =>
        name is { Length: NameLength } && name.All(char.IsAsciiHexDigitLower) && File.Exists(Path.Combine(Folder, name))
            ? File.ReadAllBytes(Path.Combine(Folder, name))
            : null;
}
