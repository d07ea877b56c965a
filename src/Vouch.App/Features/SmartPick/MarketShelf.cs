using System.Collections.Concurrent;
using System.Text.Json;
using Microsoft.Extensions.Options;
using Vouch.Engine.Markets;

namespace Vouch.App.Features.SmartPick;

/// <summary>
/// Simulated markets as files of the data folder, named by their content: specialty, season pack, directory, seed and engine
/// decide the name, so a file is right or not there. Nodes that share the folder share the markets.
/// </summary>
public sealed class MarketShelf(IOptions<SiteOptions> site)
{
    /// <summary>One seed for everybody: alternatives and people are compared in the same seasons.</summary>
    public const ulong Seed = 1;

    private readonly ConcurrentDictionary<string, Held> _held = new();

    private string Folder => Path.Combine(site.Value.DataFolder, "markets");

    /// <summary>The name of a market before anything is fitted.</summary>
    public static string NameOf(MarketInput input) => CutoffTableFile.NameOf(input, [new MarketParameters()], Seed);

    public MarketFit? FindFit(string name) =>
        File.Exists(PathOf(name, "fit.json")) ? JsonSerializer.Deserialize<MarketFit>(File.ReadAllBytes(PathOf(name, "fit.json"))) : null;

    public void Keep(string name, MarketFit fit) => Write(name, "fit.json", JsonSerializer.SerializeToUtf8Bytes(fit));

    public void Keep(string name, CutoffTable table) => Write(name, "cutoffs", CutoffTableFile.Write(table));

    /// <summary>The market's table, read anew only when a longer one was written; null when there is none yet.</summary>
    public (CutoffTable Table, MarketFit Fit)? Find(string name, MarketInput input)
    {
        var file = new FileInfo(PathOf(name, "cutoffs"));
        if (!file.Exists)
        {
            return null;
        }

        if (_held.TryGetValue(name, out var held) && held.Length == file.Length)
        {
            return (held.Table, held.Fit);
        }

        if (FindFit(name) is not { } fit
            || CutoffTableFile.Read(File.ReadAllBytes(file.FullName), input, [fit.Parameters]) is not { } table)
        {
            return null;
        }

        _held[name] = new(file.Length, table, fit);
        return (table, fit);
    }

    /// <summary>How far building is, 0 to 1, for the page that waits.</summary>
    public double ProgressOf(string name) =>
        File.Exists(PathOf(name, "progress"))
        && double.TryParse(File.ReadAllText(PathOf(name, "progress")), System.Globalization.CultureInfo.InvariantCulture, out var done)
            ? done
            : 0;

    public void Report(string name, double done) =>
        Write(name, "progress", System.Text.Encoding.ASCII.GetBytes(done.ToString("0.00", System.Globalization.CultureInfo.InvariantCulture)));

    // Written beside and moved, so that a reader never meets half a file.
    private void Write(string name, string kind, byte[] bytes)
    {
        Directory.CreateDirectory(Folder);
        var beside = PathOf(name, $"{kind}.{Environment.ProcessId}.new");
        File.WriteAllBytes(beside, bytes);
        File.Move(beside, PathOf(name, kind), overwrite: true);
    }

    private string PathOf(string name, string kind) => Path.Combine(Folder, $"{name}.{kind}");

    private sealed record Held(long Length, CutoffTable Table, MarketFit Fit);
}
