using System.Diagnostics;
using System.Text;
using System.Text.Json;

namespace Vouch.Tests.App.Calendars;

/// <summary>A second reader of calendars, independent of the one that wrote them: ical.js, run by the Node.js that the build needs anyway.</summary>
internal static class IcalJs
{
    public sealed record File(string? Method, string? Name, IReadOnlyList<string> Zones, IReadOnlyList<Event> Events);

    public sealed record Event(
        string Uid, int Sequence, string? Status, string Summary, string Place, DateTimeOffset Start, DateTimeOffset End, DateTimeOffset WrittenAt, string Zone, IReadOnlyList<string> Attendees, string Organizer);

    public static async Task<IReadOnlyList<File>> ReadAsync(IEnumerable<string> files)
    {
        using var node = Process.Start(new ProcessStartInfo("node", [Path.Combine(Repository(), "tests/Vouch.Tests/App/Calendars/read-with-ical-js.mjs")])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardInputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
            StandardOutputEncoding = Encoding.UTF8,
        })!;
        var (output, errors) = (node.StandardOutput.ReadToEndAsync(), node.StandardError.ReadToEndAsync());
        await node.StandardInput.WriteAsync(JsonSerializer.Serialize(files));
        node.StandardInput.Close();
        await node.WaitForExitAsync();
        Assert.True(node.ExitCode == 0, $"ical.js refused a calendar: {await errors}");
        return JsonSerializer.Deserialize<File[]>(await output)!;
    }

    private static string Repository()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!System.IO.File.Exists(Path.Combine(folder!.FullName, "Vouch.slnx")))
        {
            folder = folder.Parent;
        }

        return folder.FullName;
    }
}
