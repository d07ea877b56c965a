using System.Text;
using Vouch.Domain.Places;
using Vouch.Domain.Programs;
using Vouch.Domain.Seasons;
using Vouch.SmartPick.Markets;

namespace Vouch.Cli.Commands.Season;

/// <summary>Reads season packs and program lists for commands.</summary>
internal static class SeasonFiles
{
    public static SeasonPack ReadPack(string folder)
    {
        if (!Directory.Exists(folder))
        {
            throw new BadInputException($"{folder}: there is no such folder; a season pack is a folder such as data/seasons/2026");
        }

        var reading = SeasonPackReader.Read(file => TextOf(Path.Combine(folder, file)));
        return reading.Pack ?? throw new BadInputException(
            $"{folder}: this is not a season pack\n{string.Join('\n', reading.Problems.Select(problem => $"  {problem.Message}"))}");
    }

    /// <summary>The directory of a file in the format of <c>docs/program-csv.md</c>, or the demonstration's when there is no file.</summary>
    public static ProgramDirectory ReadDirectory(string? path, SeasonPack pack, CancellationToken cancellationToken)
    {
        if (path is null)
        {
            return ProgramDirectory.Of(
                DemonstrationDirectory.Name, DemonstrationDirectory.Make(pack, States.Shipped, DemonstrationDirectory.ShippedSeed));
        }

        var name = Path.GetFileName(path);
        var bytes = InputFile.Read(path, cancellationToken: cancellationToken);
        var listing = ProgramCsv.Read(name, new StringReader(Encoding.UTF8.GetString(bytes.Span)), pack);
        if (listing.Problems.Count > 0)
        {
            throw new BadInputException(string.Join('\n', listing.Problems.Take(20).Select(problem => problem.Message)));
        }

        return listing.Programs.Count > 0
            ? ProgramDirectory.Of(name, listing.Programs)
            : throw new BadInputException($"{path}: there is no program in this list");
    }

    /// <summary>The fitted markets beside a pack, or null when it has none.</summary>
    public static FittedSeason? ReadFitted(string season)
    {
        var folder = Path.Combine(season, FittedSeasonFiles.Folder);
        if (!Directory.Exists(folder))
        {
            return null;
        }

        var read = FittedSeasonFiles.Read(file => TextOf(Path.Combine(folder, file)));
        return read.Problem is { } problem ? throw new BadInputException($"{folder}: {problem.Message}") : read.Value;
    }

    public static string? TextOf(string path) => File.Exists(path) ? File.ReadAllText(path) : null;
}
