using System.Globalization;
using Vouch.App.Features.Programs;

namespace Vouch.Web.Host;

/// <summary><c>import programs FILE [--dry-run]</c>: takes over the real list of programs and prints the report.</summary>
internal static class ImportCommand
{
    public static async Task<int> RunAsync(
        string file, bool dryRun, IServiceProvider services, TextWriter output, TextWriter error, CancellationToken cancellationToken)
    {
        if (DemoCommand.WhyUnreadable(file) is { } refusal)
        {
            await error.WriteLineAsync(refusal);
            return 2;
        }

        await using var scope = services.CreateAsyncScope();
        var report = await scope.ServiceProvider.GetRequiredService<ImportPrograms>().ExecuteAsync(
            new(Path.GetFileName(file), await File.ReadAllBytesAsync(file, cancellationToken), dryRun, By: null), cancellationToken);
        if (report.Totals is not { } totals)
        {
            foreach (var problem in report.Problems)
            {
                await error.WriteLineAsync(problem.Message);
            }

            await error.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"Nothing was taken over: {report.ProblemCount:#,0} {(report.ProblemCount == 1 ? "problem" : "problems")} in {report.FileName}."));
            return 1;
        }

        foreach (var (label, count) in ((string, int)[])
        [
            ("programs", report.Programs),
            ("tracks", totals.Tracks),
            ($"tracks with positions in {totals.Year}", totals.TracksWithPositions),
            ("positions offered", totals.PositionsOffered),
            ("positions filled", totals.PositionsFilled),
            ("new programs", report.New.Count),
            ("changed", report.Changed.Count),
            ("vanished", report.Vanished.Count),
            ("unchanged", report.Unchanged),
        ])
        {
            await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{count,9:#,0}  {label}"));
        }

        await output.WriteLineAsync(report.IsTakenOver ? "Taken over: everybody now sees this list." : "A dry run: nothing was changed.");
        return 0;
    }
}
