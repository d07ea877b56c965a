using Microsoft.Extensions.Options;
using Vouch.Domain.Places;
using Vouch.Domain.Seasons;
using Vouch.SmartPick.Files;
using Vouch.SmartPick.Markets;
using Vouch.SmartPick.Proof;

namespace Vouch.App.Seasons;

/// <summary>
/// The season packs and places this installation uses: a folder <c>seasons/YEAR</c> of the data folder when an office put one
/// there, otherwise what ships. The newest season is the current one. Read once and kept.
/// </summary>
public sealed class SeasonShelf(IOptions<SiteOptions> site)
{
    private readonly Lazy<SeasonPack> _current = new(() => ReadNewest(site.Value));
    private readonly Lazy<FittedSeason?> _fitted = new(() => ReadFitted(site.Value));
    private readonly Lazy<ValidationRecord?> _validation = new(() => ReadValidation(site.Value));
    private readonly Lazy<States> _states = new(() => ReadStates(site.Value));

    /// <exception cref="InvalidDataException">The files are not a pack; the message names every file and line.</exception>
    public SeasonPack Current => _current.Value;

    /// <summary>The fitted markets beside the newest pack that has any; they may belong to other figures, which their names tell.</summary>
    public FittedSeason? Fitted => _fitted.Value;

    /// <summary>The proof of the fitted markets; null when there is none or the file is not one. It names what it was measured on.</summary>
    public ValidationRecord? Validation => _validation.Value;

    public States States => _states.Value;

    private static SeasonPack ReadNewest(SiteOptions site)
    {
        var folder = Packs(site).FirstOrDefault() ?? throw new InvalidDataException($"There is no season pack under {site.ShippedFolder}.");
        var reading = SeasonPackReader.Read(file => TextOf(Path.Combine(folder, file)));
        return reading.Pack ?? throw new InvalidDataException(
            $"The season pack {folder} is refused:\n{string.Join('\n', reading.Problems.Select(problem => problem.Message))}");
    }

    private static FittedSeason? ReadFitted(SiteOptions site)
    {
        if (FittedFolder(site) is not { } folder)
        {
            return null;
        }

        var fitted = FittedSeasonFiles.Read(file => TextOf(Path.Combine(folder, file)));
        return fitted.Problem is { } problem ? throw new InvalidDataException($"The fitted markets {folder} are refused: {problem.Message}") : fitted.Value;
    }

    private static ValidationRecord? ReadValidation(SiteOptions site) =>
        FittedFolder(site) is { } folder && TextOf(Path.Combine(folder, ValidationRecord.FileName)) is { } text ? ValidationFile.Read(text) : null;

    private static string? FittedFolder(SiteOptions site) =>
        Packs(site).Select(pack => Path.Combine(pack, FittedSeasonFiles.Folder)).FirstOrDefault(Directory.Exists);

    // Newest first; of one season the office's before the one that ships.
    private static IEnumerable<string> Packs(SiteOptions site) => new[] { site.DataFolder, site.ShippedFolder }
        .Select(root => new DirectoryInfo(Path.Combine(root, "seasons")))
        .Where(root => root.Exists)
        .SelectMany(root => root.EnumerateDirectories("2???"))
        .OrderByDescending(candidate => candidate.Name, StringComparer.Ordinal)
        .Select(candidate => candidate.FullName);

    private static States ReadStates(SiteOptions site)
    {
        using var reader = new StreamReader(Path.Combine(site.ShippedFolder, "places", "states.csv"));
        var states = States.Read(reader);
        return states.Problem is { } problem ? throw new InvalidDataException(problem.Message) : states.Value;
    }

    private static string? TextOf(string path) => File.Exists(path) ? File.ReadAllText(path) : null;
}
