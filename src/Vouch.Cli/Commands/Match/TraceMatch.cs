using System.CommandLine;
using System.Text;
using Vouch.Engine.Matching;
using Vouch.Engine.Matching.Text;

namespace Vouch.Cli.Commands.Match;

/// <summary>Tells the algorithm step by step, for teaching.</summary>
internal static class TraceMatch
{
    public static Command Create()
    {
        var input = new Option<string>("--in") { Description = "The market, 'match 1' text or JSON.", Required = true };
        var output = new Option<string>("--out") { Description = "Where the steps go; '-' writes to standard output.", DefaultValueFactory = _ => "-" };
        var seed = new Option<ulong>("--seed") { Description = "Changes the order in which couples are placed." };
        var limit = new Option<int>("--limit") { Description = "How many steps to tell.", DefaultValueFactory = _ => 10_000 };
        var programs = new Option<bool>("--program-proposing") { Description = "Programs propose; without couples and rules only." };
        var command = new Command("trace", "Tell how the matching comes about, one step a line.") { input, output, seed, limit, programs };
        command.SetAction((parsed, cancellationToken) => Task.FromResult(Run(
            parsed.GetRequiredValue(input),
            parsed.GetRequiredValue(output),
            parsed.GetValue(seed),
            parsed.GetValue(limit),
            parsed.GetValue(programs),
            cancellationToken)));
        return command;
    }

    private static int Run(string input, string output, ulong seed, int limit, bool programs, CancellationToken cancellationToken)
    {
        if (limit < 1)
        {
            throw new BadInputException("--limit must be 1 or more");
        }

        var named = MarketFile.Read(input, seed, cancellationToken);
        var trace = new MatchTrace(limit);
        var outcome = programs
            ? SolveMatch.SolveForPrograms(named.Market, trace)
            : new MatchSolver { Trace = trace }.Solve(named.Market, seed, cancellationToken: cancellationToken);
        var text = new StringBuilder();
        for (var i = 0; i < trace.Steps.Count; i++)
        {
            text.Append(i + 1).Append(". ").Append(MatchSentences.Step(named, trace.Steps[i])).Append(".\n");
        }

        if (trace.Count > trace.Steps.Count)
        {
            text.Append($"… and {trace.Count - trace.Steps.Count} more steps\n");
        }

        if (outcome.Status == MatchStatus.Stable)
        {
            text.Append("The matching is stable.\n");
        }
        else
        {
            text.AppendJoin('\n', MatchSentences.WhyNone(named, outcome)).Append('\n');
        }

        OutputFile.Write(output, Encoding.UTF8.GetBytes(text.ToString()), cancellationToken);
        return outcome.Status == MatchStatus.Stable ? CommandLineHost.Done : CommandLineHost.AnswerIsNo;
    }
}
