using System.Collections.Concurrent;
using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.Extensions.Options;
using Vouch.App.Seasons;
using Vouch.Engine.Markets;
using Vouch.SmartPick;
using Vouch.SmartPick.Markets;

namespace Vouch.App.Features.SmartPick;

/// <summary>
/// Fits and simulated seasons as files of the data folder, named by their content: figures, programs, parameters, seed and engine
/// decide the name, so a file is right or not there. Nodes that share the folder share the markets.
/// </summary>
public sealed class MarketShelf(IOptions<SiteOptions> site, SeasonShelf seasons)
{
    private static readonly JsonSerializerOptions Options = new() { NumberHandling = JsonNumberHandling.AllowNamedFloatingPointLiterals };

    private readonly ConcurrentDictionary<string, Held> _tables = new();

    /// <summary>The directory and pack whose first tables are known to be there.</summary>
    public string PreparedFor { get; set; } = "";

    private string Folder => Path.Combine(site.Value.DataFolder, "markets");

    /// <summary>The best fit there is: one made here for this very market, else what ships, which may be for another directory; null when neither.</summary>
    public MarketFit? FindFit(string specialty, MarketInput input) => Fits(specialty, input).FirstOrDefault();

    /// <summary>The best simulated seasons there are, those of <see cref="FindFit"/> first; null when there are none yet.</summary>
    public Found? Find(string specialty, MarketInput input)
    {
        var market = ProblemBuilder.NameOf(input);
        return Fits(specialty, input)
            .Select(fit => TableOf(fit, input) is { } table ? new Found(table, fit, fit.Market == market) : null)
            .FirstOrDefault(found => found is not null);
    }

    /// <summary>The seasons simulated with this fit; read anew only when a longer table was written.</summary>
    public CutoffTable? TableOf(MarketFit fit, MarketInput input)
    {
        ArgumentNullException.ThrowIfNull(fit);
        var name = CutoffTableFile.NameOf(input, fit.Sets, ProblemBuilder.Seed);
        var file = new FileInfo(PathOf(name, "cutoffs"));
        if (!file.Exists)
        {
            return null;
        }

        if (_tables.TryGetValue(name, out var held) && held.Length == file.Length)
        {
            return held.Table;
        }

        if (CutoffTableFile.Read(File.ReadAllBytes(file.FullName), input, fit.Sets) is not { } table)
        {
            return null;
        }

        _tables[name] = new(file.Length, table);
        return table;
    }

    public void Keep(MarketFit fit)
    {
        ArgumentNullException.ThrowIfNull(fit);
        Write(fit.Market, "fit.json", JsonSerializer.SerializeToUtf8Bytes(fit, Options));
    }

    public void Keep(CutoffTable table)
    {
        ArgumentNullException.ThrowIfNull(table);
        Write(CutoffTableFile.NameOf(table.Input, table.ParameterSets, ProblemBuilder.Seed), "cutoffs", CutoffTableFile.Write(table));
    }

    /// <summary>How far the first answer is, 0 to 1, for the page that waits.</summary>
    public double ProgressOf(MarketInput input)
    {
        var file = PathOf(ProblemBuilder.NameOf(input), "progress");
        return File.Exists(file) && double.TryParse(File.ReadAllText(file), CultureInfo.InvariantCulture, out var done) ? done : 0;
    }

    public void Report(MarketInput input, double done) =>
        Write(ProblemBuilder.NameOf(input), "progress", Encoding.ASCII.GetBytes(done.ToString("0.00", CultureInfo.InvariantCulture)));

    private IEnumerable<MarketFit> Fits(string specialty, MarketInput input)
    {
        var file = PathOf(ProblemBuilder.NameOf(input), "fit.json");
        if (File.Exists(file) && JsonSerializer.Deserialize<MarketFit>(File.ReadAllBytes(file), Options) is { } own)
        {
            yield return own;
        }

        if (seasons.Fitted?.Find(specialty) is { } shipped)
        {
            yield return shipped;
        }
    }

    // Written beside and moved, so that a reader never meets half a file.
    private void Write(string name, string kind, byte[] bytes)
    {
        Directory.CreateDirectory(Folder);
        var beside = PathOf(name, $"{kind}.{Environment.ProcessId}.{Environment.CurrentManagedThreadId}.new");
        File.WriteAllBytes(beside, bytes);
        File.Move(beside, PathOf(name, kind), overwrite: true);
    }

    private string PathOf(string name, string kind) => Path.Combine(Folder, $"{name}.{kind}");

    public sealed record Found(CutoffTable Table, MarketFit Fit, bool IsFittedHere);

    private sealed record Held(long Length, CutoffTable Table);
}
