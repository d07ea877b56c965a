using System.Buffers;
using System.CommandLine;
using System.Diagnostics;
using Spectre.Console;
using Vouch.Engine.Matching;
using Vouch.Engine.Matching.Text;

namespace Vouch.Cli.Commands.Match;

/// <summary>Reads a market, finds a stable matching and writes it.</summary>
internal static class SolveMatch
{
    private sealed record Settings(string In, string Out, ulong Seed, bool Timings, bool Json, bool Programs, bool Lowered);

    public static Command Create()
    {
        var input = new Option<string>("--in") { Description = "The market, 'match 1' text or JSON; '-' reads standard input.", Required = true };
        var output = new Option<string>("--out") { Description = "Where the matching goes; '-' writes to standard output.", DefaultValueFactory = _ => "-" };
        var seed = new Option<ulong>("--seed") { Description = "Changes the lottery between equals and the order in which couples are placed; 0 keeps the file's order." };
        var timings = new Option<bool>("--timings") { Description = "Tell on standard error how long each part took." };
        var json = new Option<bool>("--json") { Description = "Write JSON instead of text." };
        var programs = new Option<bool>("--program-proposing") { Description = "The stable matching that programs like best; without couples and rules only." };
        var lowered = new Option<bool>("--lowered-quotas") { Description = "A program that wants an even or odd number may keep more than one vacancy." };
        var command = new Command("solve", "Find a stable matching. Exit code 0: found; 1: none found; 2: bad input.")
        {
            input, output, seed, timings, json, programs, lowered,
        };
        command.SetAction((parsed, cancellationToken) => Task.FromResult(Run(
            new(
                parsed.GetRequiredValue(input),
                parsed.GetRequiredValue(output),
                parsed.GetValue(seed),
                parsed.GetValue(timings),
                parsed.GetValue(json),
                parsed.GetValue(programs),
                parsed.GetValue(lowered)),
            cancellationToken)));
        return command;
    }

    private static int Run(Settings settings, CancellationToken cancellationToken)
    {
        var start = Stopwatch.GetTimestamp();
        var named = MarketFile.Read(settings.In, settings.Seed, cancellationToken);
        var read = Stopwatch.GetTimestamp();
        var outcome = settings.Programs
            ? SolveForPrograms(named.Market)
            : WithProgress(progress => Solve(named.Market, settings, progress, cancellationToken));
        var solved = Stopwatch.GetTimestamp();
        var bytes = new ArrayBufferWriter<byte>(1 << 16);
        if (settings.Json)
        {
            MatchJson.WriteOutcome(named, outcome, bytes);
        }
        else if (outcome.Status == MatchStatus.Stable)
        {
            MatchingText.Write(named, outcome.Matching, outcome.FinalQuotas, bytes);
        }
        else
        {
            MatchingText.WriteNone(MatchSentences.WhyNone(named, outcome), bytes);
        }

        OutputFile.Write(settings.Out, bytes.WrittenMemory, cancellationToken);
        if (named.TieCount > 0)
        {
            Console.Error.WriteLine($"{named.TieCount} {(named.TieCount == 1 ? "group of equals was" : "groups of equals were")} put in order by the lottery of seed {settings.Seed}");
        }

        if (settings.Timings)
        {
            Console.Error.WriteLine(
                $"read {Milliseconds(start, read):F1} ms, solve {Milliseconds(read, solved):F1} ms, "
                + $"write {Milliseconds(solved, Stopwatch.GetTimestamp()):F1} ms; {outcome.Status}, "
                + $"{outcome.Matching.UnmatchedCount} unmatched, {outcome.Rounds} rounds, {outcome.Attempts} attempts");
        }

        return outcome.Status == MatchStatus.Stable ? CommandLineHost.Done : CommandLineHost.AnswerIsNo;
    }

    private static MatchOutcome Solve(Market market, Settings settings, IProgress<int>? progress, CancellationToken cancellationToken) =>
        new MatchSolver { Rules = settings.Lowered ? StabilityRules.LoweredQuotas : StabilityRules.Default }
            .Solve(market, settings.Seed, progress, cancellationToken);

    internal static MatchOutcome SolveForPrograms(Market market, MatchTrace? trace = null)
    {
        if (market.Couples.Length > 0 || market.Supplements.Length > 0 || market.Reversions.Length > 0 || market.HasParity)
        {
            throw new BadInputException("--program-proposing is for markets without couples, supplemental lists, reversions and parities");
        }

        var matching = new Matching(market.ApplicantCount, supplements: false);
        new ProgramProposing { Trace = trace }.Solve(market, matching.ProgramOf);
        return new(MatchStatus.Stable, matching, market.Quotas.ToArray(), [], false, 1, 1, 0);
    }

    // The bar shows only where someone sits and watches, and only once the work takes long enough to wonder.
    private static MatchOutcome WithProgress(Func<IProgress<int>?, MatchOutcome> solve)
    {
        if (Console.IsErrorRedirected || Console.IsInputRedirected)
        {
            return solve(null);
        }

        var work = Task.Run(() => solve(null));
        if (Task.WaitAny([work], millisecondsTimeout: 500) == 0)
        {
            return work.GetAwaiter().GetResult();
        }

        var console = AnsiConsole.Create(new() { Out = new AnsiConsoleOutput(Console.Error) });
        return console.Status().Start("Matching…", _ => work.GetAwaiter().GetResult());
    }

    private static double Milliseconds(long from, long to) => Stopwatch.GetElapsedTime(from, to).TotalMilliseconds;
}
