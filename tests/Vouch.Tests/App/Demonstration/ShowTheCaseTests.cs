using System.Globalization;
using Vouch.Domain.Letters.Files;
using Vouch.Pdf;
using Vouch.Tests.App.Mentorships;
using Vouch.Web.Host;

namespace Vouch.Tests.App.Demonstration;

/// <summary>The whole case as the command shows it: every file is opened and looked at.</summary>
public sealed class ShowTheCaseTests
{
    [Fact, Trait("Speed", "Slow")]
    public async Task The_case_is_walked_and_what_came_of_it_is_written()
    {
        var folder = Directory.CreateTempSubdirectory("vouch-demo-test-").FullName;
        try
        {
            using var output = new StringWriter(CultureInfo.InvariantCulture);
            using var error = new StringWriter(CultureInfo.InvariantCulture);

            var code = await DemoCommand.RunAsync(["--out", folder], output, error, TestContext.Current.CancellationToken);

            Assert.Equal("", error.ToString());
            Assert.Equal(0, code);
            LetterPasses(Path.Combine(folder, "letter.pdf"));
            PacketHoldsTheFacts(Path.Combine(folder, "packet.pdf"));
            MeetingIsACalendar(Path.Combine(folder, "meeting.ics"));
            ListHasItsColumns(Path.Combine(folder, "list.csv"));
            var report = await File.ReadAllTextAsync(Path.Combine(folder, "report.md"), TestContext.Current.CancellationToken);
            Assert.Contains("Everybody: trainees, mentors", report, StringComparison.Ordinal);
            Assert.Contains("3 letters counted", report, StringComparison.Ordinal);
            Assert.DoesNotContain("dispatch", report, StringComparison.Ordinal); // nothing of what a letter or a journal says
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Theory]
    [InlineData("--directory")]
    [InlineData("--colour", "blue")]
    [InlineData("--directory", "/no/such/list.pdf")]
    public async Task Bad_arguments_are_told_and_nothing_is_walked(params string[] options)
    {
        using var output = new StringWriter(CultureInfo.InvariantCulture);
        using var error = new StringWriter(CultureInfo.InvariantCulture);

        Assert.Equal(2, await DemoCommand.RunAsync(options, output, error, TestContext.Current.CancellationToken));
        Assert.NotEqual("", error.ToString());
        Assert.Equal("", output.ToString());
    }

    [Fact]
    public async Task A_directory_that_cannot_be_read_is_refused_with_its_place()
    {
        var folder = Directory.CreateTempSubdirectory("vouch-demo-test-").FullName;
        try
        {
            var file = Path.Combine(folder, "list.csv");
            await File.WriteAllTextAsync(file, "this,is\nno,list\n", TestContext.Current.CancellationToken);
            using var output = new StringWriter(CultureInfo.InvariantCulture);
            using var error = new StringWriter(CultureInfo.InvariantCulture);

            var code = await DemoCommand.RunAsync(
                ["--directory", file, "--out", Path.Combine(folder, "out")], output, error, TestContext.Current.CancellationToken);

            Assert.Equal(2, code);
            Assert.Contains("list.csv", error.ToString(), StringComparison.Ordinal);
            Assert.False(File.Exists(Path.Combine(folder, "out", "letter.pdf")));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static void LetterPasses(string path)
    {
        var facts = PdfFactsReader.Read("Letter_Maya_Thornley.pdf", File.ReadAllBytes(path));

        Assert.Empty(FileRules.Check(facts, FileProfile.Find("eras")!, "Maya Thornley"));
        Assert.Contains("without reservation", facts.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("[", facts.Text, StringComparison.Ordinal); // the ties stay with the writer
    }

    private static void PacketHoldsTheFacts(string path)
    {
        var facts = PdfFactsReader.Read("packet.pdf", File.ReadAllBytes(path));

        Assert.Contains("Ambulance times made trustworthy", facts.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("not sure I am good enough", facts.Text, StringComparison.Ordinal); // private, and stays so
        Assert.DoesNotContain("without reservation", facts.Text, StringComparison.Ordinal); // nothing of the draft
    }

    private static void MeetingIsACalendar(string path)
    {
        var text = File.ReadAllText(path);

        _ = new IcsLines(text);
        Assert.Contains("BEGIN:VEVENT", text, StringComparison.Ordinal);
        Assert.Contains("America/Chicago", text, StringComparison.Ordinal);
    }

    private static void ListHasItsColumns(string path)
    {
        var lines = File.ReadAllLines(path);

        Assert.InRange(lines.Length, 6, 41);
        Assert.StartsWith("place,program,institution,city,state", lines[0], StringComparison.Ordinal);
        var fromTheEnd = lines[0].Split(',').Length - Array.IndexOf(lines[0].Split(','), "fictional"); // names may hold commas, figures do not
        Assert.All(lines.Skip(1), line => Assert.Equal("yes", line.Split(',')[^fromTheEnd]));
    }
}
