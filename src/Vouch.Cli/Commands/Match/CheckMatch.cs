using System.CommandLine;
using Vouch.Engine.Matching;
using Vouch.Engine.Matching.Text;

namespace Vouch.Cli.Commands.Match;

/// <summary>Judges a matching of a market, whoever made it.</summary>
internal static class CheckMatch
{
    public static Command Create()
    {
        var input = new Option<string>("--in") { Description = "The market, 'match 1' text or JSON.", Required = true };
        var matching = new Option<string>("--matching") { Description = "The matching, 'matching 1' text.", Required = true };
        var limit = new Option<int>("--limit") { Description = "How many violations to show.", DefaultValueFactory = _ => 10 };
        var seed = new Option<ulong>("--seed") { Description = "The seed the market was solved with, where its lists have equals." };
        var pairs = new Option<bool>("--pairs") { Description = "A program takes both of a couple when each of them displaces somebody worse." };
        var vacated = new Option<bool>("--vacated") { Description = "A position that the partner leaves by the same move counts as free." };
        var lowered = new Option<bool>("--lowered-quotas") { Description = "A program that wants an even or odd number may keep more than one vacancy." };
        var command = new Command("check", "Check a matching. Exit code 0: stable; 1: not; 2: bad input.")
        {
            input, matching, limit, seed, pairs, vacated, lowered,
        };
        command.SetAction((parsed, cancellationToken) =>
        {
            var rules = (parsed.GetValue(pairs) ? StabilityRules.Pairs : 0)
                | (parsed.GetValue(vacated) ? StabilityRules.Vacated : 0)
                | (parsed.GetValue(lowered) ? StabilityRules.LoweredQuotas : 0);
            return Task.FromResult(Run(
                parsed.GetRequiredValue(input), parsed.GetRequiredValue(matching), rules, parsed.GetValue(limit), parsed.GetValue(seed),
                cancellationToken));
        });
        return command;
    }

    private static int Run(
        string input, string matchingPath, StabilityRules rules, int limit, ulong seed, CancellationToken cancellationToken)
    {
        if (limit < 1)
        {
            throw new BadInputException("--limit must be 1 or more");
        }

        if (input == "-" && matchingPath == "-")
        {
            throw new BadInputException("only one of --in and --matching can be standard input");
        }

        var named = MarketFile.Read(input, seed, cancellationToken);
        var text = InputFile.Read(matchingPath, cancellationToken: cancellationToken);
        Matching? matching;
        try
        {
            matching = MatchingText.Read(text.Span, named);
        }
        catch (MatchFormatException e)
        {
            throw MarketFile.BadLine(matchingPath, e);
        }

        if (matching is null)
        {
            Console.WriteLine("the matching file says that none was found");
            return CommandLineHost.AnswerIsNo;
        }

        var violations = StabilityChecker.Check(named.Market, matching.ProgramOf, matching.SupplementOf, rules, limit);
        foreach (var violation in violations)
        {
            Console.WriteLine(MatchSentences.Violation(named, violation));
        }

        Console.WriteLine(violations.Count == 0
            ? $"stable: {matching.ProgramOf.Length} applicants, {matching.UnmatchedCount} unmatched"
            : $"not stable: {violations.Count} shown");
        return violations.Count == 0 ? CommandLineHost.Done : CommandLineHost.AnswerIsNo;
    }
}
