using System.CommandLine;

namespace Vouch.Cli.Commands.Season;

/// <summary>The commands on season packs and their markets.</summary>
internal static class SeasonGroup
{
    public static Command Create() => new("season", "Fit, simulate and prove the market of a season.")
    {
        CalibrateSeason.Create(),
        SimulateSeason.Create(),
        ValidateSeason.Create(),
    };
}
