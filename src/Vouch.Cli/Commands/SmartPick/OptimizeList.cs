using System.CommandLine;
using System.Text;
using Vouch.Engine.Portfolio;
using Vouch.Engine.Portfolio.Text;

namespace Vouch.Cli.Commands.SmartPick;

/// <summary>Reads a list problem, finds the best list and writes it with its bound.</summary>
internal static class OptimizeList
{
    public static Command Create()
    {
        var input = new Option<string>("--in") { Description = "The problem, 'portfolio 1' text; '-' reads standard input.", Required = true };
        var output = new Option<string>("--out") { Description = "Where the list goes; '-' writes to standard output.", DefaultValueFactory = _ => "-" };
        var command = new Command("optimize", "Find the best list within limit and budget. Exit code 0: found; 2: bad input.") { input, output };
        command.SetAction((parsed, cancellationToken) => Task.FromResult(Run(
            parsed.GetRequiredValue(input), parsed.GetRequiredValue(output), cancellationToken)));
        return command;
    }

    private static int Run(string input, string output, CancellationToken cancellationToken)
    {
        var portfolio = Read(input, cancellationToken);
        var result = PortfolioOptimizer.Solve(portfolio.Problem, cancellationToken: cancellationToken);
        cancellationToken.ThrowIfCancellationRequested();
        OutputFile.Write(output, Encoding.UTF8.GetBytes(PortfolioText.Write(portfolio, result)), cancellationToken);
        return CommandLineHost.Done;
    }

    private static NamedPortfolio Read(string path, CancellationToken cancellationToken)
    {
        var bytes = InputFile.Read(path, Objection, cancellationToken);
        try
        {
            return PortfolioText.Read(new StringReader(Encoding.UTF8.GetString(bytes.Span).TrimStart('\uFEFF')));
        }
        catch (PortfolioFormatException e)
        {
            throw new BadInputException($"{InputFile.Display(path)}: {e.Message}");
        }
    }

    private static string? Objection(ReadOnlySpan<byte> beginning) =>
        beginning.Contains((byte)0) ? "this is not a text file" : null;
}
