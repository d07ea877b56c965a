using System.CommandLine;

namespace Vouch.Cli.Commands.SmartPick;

/// <summary>The commands of Smart Pick.</summary>
internal static class SmartPickGroup
{
    public static Command Create() => new("smartpick", "Choose the programs to apply to.")
    {
        RunList.Create(),
        ExplainProgram.Create(),
        RankInterviews.Create(),
        OptimizeList.Create(),
    };
}
