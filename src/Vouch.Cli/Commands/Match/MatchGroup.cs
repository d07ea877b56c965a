using System.CommandLine;

namespace Vouch.Cli.Commands.Match;

/// <summary>The commands of the Match.</summary>
internal static class MatchGroup
{
    public static Command Create() => new("match", "Solve, check, generate and trace the residency Match.")
    {
        SolveMatch.Create(),
        CheckMatch.Create(),
        GenerateMatch.Create(),
        TraceMatch.Create(),
    };
}
