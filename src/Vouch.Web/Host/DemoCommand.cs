using System.Globalization;
using System.Text;
using Vouch.App.Demonstration;
using Vouch.SmartPick.Files;

namespace Vouch.Web.Host;

/// <summary><c>demo</c>: shows the whole case headless and writes what a person would take away from it.</summary>
public static class DemoCommand
{
    private const string DefaultFolder = ".vouch/demo";

    public static async Task<int> RunAsync(string[] options, TextWriter output, TextWriter error, CancellationToken cancellationToken)
    {
        if (ReadArguments(options) is not { } arguments)
        {
            await error.WriteLineAsync("usage: demo [--directory FILE] [--out FOLDER]");
            return 2;
        }

        var (directory, folder) = arguments;
        if ((WhyUnreadable(directory) ?? WhyNotAFolder(folder)) is { } refusal)
        {
            await error.WriteLineAsync(refusal);
            return 2;
        }

        var data = Directory.CreateTempSubdirectory("vouch-demo-");
        try
        {
            return await ShowAsync(directory, folder, data.FullName, output, error, cancellationToken);
        }
        finally
        {
            Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
            data.Delete(recursive: true);
        }
    }

    private static async Task<int> ShowAsync(
        string? directory, string folder, string data, TextWriter output, TextWriter error, CancellationToken cancellationToken)
    {
        await output.WriteLineAsync("The whole case, walked by the real use cases. Everyone in it is fictional.");
        var steps = new List<StoryStep>();
        ShowTheCase.Shown shown;
        try
        {
            shown = await ShowTheCase.RunAsync(
                new(data, Path.GetFileName(directory), directory is null ? null : await File.ReadAllBytesAsync(directory, cancellationToken)),
                step =>
                {
                    steps.Add(step);
                    output.WriteLine(Line(steps.Count, step));
                },
                cancellationToken);
        }
        catch (StoryStoppedException stopped)
        {
            await error.WriteLineAsync($"Stopped at “{stopped.Step}”: {stopped.Problem.Message}");
            return 1;
        }

        if (shown.Case is not { } story || shown.List is not { } list)
        {
            foreach (var problem in shown.DirectoryProblems)
            {
                await error.WriteLineAsync(problem.Message);
            }

            return 2;
        }

        Directory.CreateDirectory(folder);
        await WriteAsync(folder, "letter.pdf", story.Letter.Content, output, cancellationToken);
        await WriteAsync(folder, "packet.pdf", story.Packet, output, cancellationToken);
        await WriteAsync(folder, "meeting.ics", Encoding.UTF8.GetBytes(story.Calendar), output, cancellationToken);
        await WriteAsync(folder, "list.csv", SmartPickFiles.WriteCsv(list), output, cancellationToken);
        await WriteAsync(folder, "report.md", Encoding.UTF8.GetBytes(DemoReport.Write(steps, list)), output, cancellationToken);
        return 0;
    }

    private static async Task WriteAsync(string folder, string name, byte[] content, TextWriter output, CancellationToken cancellationToken)
    {
        var path = Path.Combine(folder, name);
        await File.WriteAllBytesAsync(path, content, cancellationToken);
        await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"wrote {path}  {content.Length:#,0} bytes"));
    }

    private static (string? Directory, string Folder)? ReadArguments(string[] options)
    {
        var (directory, folder) = ((string?)null, DefaultFolder);
        for (var i = 0; i < options.Length; i += 2)
        {
            var value = i + 1 < options.Length ? options[i + 1] : "";
            switch (options[i])
            {
                case "--directory" when value.Length > 0:
                    directory = value;
                    break;
                case "--out" when value.Length > 0:
                    folder = value;
                    break;
                default:
                    return null;
            }
        }

        return (directory, folder);
    }

    internal static string? WhyUnreadable(string? file)
    {
        if (file is null)
        {
            return null;
        }

        try
        {
            using var opened = File.OpenRead(file);
            return null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return Directory.Exists(file)
                ? $"{file} is a folder. Name the file itself: the NRMP Program Results PDF, or a CSV."
                : $"{file} cannot be read. Check the path and that you may read it.";
        }
    }

    private static string? WhyNotAFolder(string folder)
    {
        try
        {
            Directory.CreateDirectory(folder);
            return null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return $"{folder} cannot be made a folder. Choose another place with --out.";
        }
    }

    private static string Line(int number, StoryStep step) =>
        string.Create(CultureInfo.InvariantCulture, $"{number,2}  {step.On:yyyy-MM-dd}  {step.Took.TotalMilliseconds,6:0} ms  {step.Title}. {step.Said}");
}
