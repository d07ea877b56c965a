using System.CommandLine;

namespace Vouch.Cli;

/// <summary>Runs a command and turns failures into exit codes: 0 done, 1 the answer is no, 2 the input is at fault, 130 interrupted.</summary>
internal static class CommandLineHost
{
    public const int Done = 0;
    public const int AnswerIsNo = 1;
    public const int BadInput = 2;
    public const int Interrupted = 130;

    public static async Task<int> RunAsync(RootCommand root, string[] args)
    {
        var parsed = root.Parse(args);
        if (parsed.Errors.Count > 0)
        {
            foreach (var error in parsed.Errors)
            {
                await Console.Error.WriteLineAsync($"vouch: {error.Message}");
            }

            await Console.Error.WriteLineAsync("vouch: add --help to see what the command takes");
            return BadInput;
        }

        try
        {
            return await parsed.InvokeAsync(new() { EnableDefaultExceptionHandler = false });
        }
        catch (BadInputException e)
        {
            await Console.Error.WriteLineAsync($"vouch: {e.Message}");
            return BadInput;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            await Console.Error.WriteLineAsync($"vouch: {e.Message}");
            return BadInput;
        }
        catch (OperationCanceledException)
        {
            await Console.Error.WriteLineAsync("vouch: interrupted; nothing was written");
            return Interrupted;
        }
    }
}
