namespace Vouch.Tests.App.Programs;

/// <summary>Files that are not ours to ship: looked for beside the checkout, or where VOUCH_SHARED says.</summary>
internal static class SharedFiles
{
    public static string Find(string name)
    {
        var folders = new List<string>();
        if (Environment.GetEnvironmentVariable("VOUCH_SHARED") is { Length: > 0 } folder)
        {
            folders.Add(folder);
        }

        for (var up = new DirectoryInfo(AppContext.BaseDirectory); up is not null; up = up.Parent)
        {
            if (File.Exists(Path.Combine(up.FullName, "Vouch.slnx")) && up.Parent is { } beside)
            {
                folders.Add(Path.Combine(beside.FullName, "shared"));
            }
        }

        var path = folders.Select(candidate => Path.Combine(candidate, "data", name)).FirstOrDefault(File.Exists);
        Assert.SkipWhen(path is null, $"{name} is not ours to ship. Set VOUCH_SHARED to a folder whose data/ holds it.");
        return path!;
    }
}
