using System.CommandLine;
using System.Runtime.InteropServices;

namespace Vouch.Cli;

/// <summary>Runs a command and turns failures into exit codes: 0 done, 1 the answer is no, 2 the input is at fault, 130 interrupted.</summary>
internal static class CommandLineHost
{
    public const int Done = 0;
    public const int AnswerIsNo = 1;
    public const int BadInput = 2;
    public const int Interrupted = 130;

    /// <summary>How long a command may take to notice that it was interrupted; one that waits for input never does.</summary>
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(2);

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

        // The library's own handler fails when the signal comes just as the command ends; this one then does nothing.
        var interruption = new CancellationTokenSource();
        using var onInterrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, context => Interrupt(context, interruption));
        using var onTerminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, context => Interrupt(context, interruption));
        try
        {
            return await parsed.InvokeAsync(
                new() { EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = null }, interruption.Token);
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

    private static void Interrupt(PosixSignalContext context, CancellationTokenSource interruption)
    {
        context.Cancel = true;
        interruption.Cancel();
        _ = Task.Delay(Grace).ContinueWith(_ => Environment.Exit(Interrupted), TaskScheduler.Default);
    }
}
