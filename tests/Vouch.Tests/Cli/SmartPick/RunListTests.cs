using System.Text;
using Vouch.App.Features.SmartPick;
using Vouch.App.Jobs;
using Vouch.SmartPick.Files;
using Vouch.SmartPick.Markets;
using Vouch.Tests.App;

namespace Vouch.Tests.Cli.SmartPick;

public sealed class RunListTests
{
    private static readonly string Season = Path.Combine(AppContext.BaseDirectory, "data", "seasons", "2026");

    /// <summary>An imported list of few programs, answered by the site's use case and by the command.</summary>
    [Fact]
    [Trait("Speed", "Slow")]
    public async Task The_command_writes_the_bytes_of_the_page()
    {
        await using var services = await TestServices.CreateAsync(DatabaseKind.Sqlite);
        services.Clock.SetUtcNow(TimeProvider.System.GetUtcNow()); // whether a season is old depends on the day
        var text = new StringBuilder("nrmp_code,institution,city,state,track,source,as_of,confidence,quota_2026,filled_2026\n");
        for (var i = 0; i < 40; i++)
        {
            text.Append(System.Globalization.CultureInfo.InvariantCulture, $"{9000 + i}451C0,Windmill {i},Example,{(i % 2 == 0 ? "OH" : "KY")},Vascular Surgery,test,2026,published,{1 + (i % 3)},{1 + (i % 3)}\n");
        }

        var list = Path.Combine(services.Folder, "list.csv");
        await File.WriteAllTextAsync(list, text.ToString(), TestContext.Current.CancellationToken);
        await services.RunAsync<Vouch.App.Features.Programs.ImportPrograms, Vouch.App.Features.Programs.ImportPrograms.Report>(import => import.ExecuteAsync(
            new("list.csv", Encoding.UTF8.GetBytes(text.ToString()), DryRun: false, By: null), TestContext.Current.CancellationToken));
        var profile = """{ "type": "us-md", "step2": 245, "homeState": "OH", "firstSpecialty": "vascular-surgery", "mostApplications": 12 }""";
        var file = Path.Combine(services.Folder, "profile.json");
        await File.WriteAllTextAsync(file, profile, TestContext.Current.CancellationToken);
        var draft = SmartPickFiles.ReadProfile(profile).Value;
        Task<RunSmartPick.Reply> AskAsync() =>
            services.RunAsync<RunSmartPick, RunSmartPick.Reply>(run => run.ExecuteAsync(new(draft), TestContext.Current.CancellationToken));
        await AskAsync();
        await WorkAsync(services, JobLane.Heavy);
        var reply = await AskAsync();
        for (var tick = 0; tick < 40 && reply.Answer!.IsBeingRefined; tick++)
        {
            await WorkAsync(services, JobLane.Background);
            reply = await AskAsync();
        }

        var result = await CommandLine.RunAsync(
            "", "smartpick", "run", "--profile", file, "--directory", list, "--season", Season, "--seed", "1");

        Assert.Equal((0, ""), (result.ExitCode, result.Error));
        Assert.Equal(PickMarket.AllMarkets, reply.Answer!.Markets);
        Assert.Equal(Encoding.UTF8.GetString(SmartPickFiles.WriteJson(reply.Answer)), result.Output);
    }

    [Theory]
    [InlineData("{}", "FirstSpecialty")]
    [InlineData("""{ "firstSpecialty": "vascular-surgery", "step2": 900 }""", "Step 2 CK lies between 100 and 300")]
    [InlineData("""{ "firstSpecialty": "vascular-surgery", "name": "Maya" }""", "not a profile saved from Smart Pick")]
    [InlineData("not json", "not a profile saved from Smart Pick")]
    public async Task A_bad_profile_is_refused(string profile, string message)
    {
        var result = await CommandLine.RunAsync(profile, "smartpick", "run", "--profile", "-", "--season", Season, "--markets", "1");

        Assert.Equal((2, ""), (result.ExitCode, result.Output));
        Assert.Contains(message, result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_explanation_adds_up()
    {
        const string Profile = """{ "firstSpecialty": "thoracic-surgery", "step2": 250, "homeState": "OH", "mostApplications": 3 }""";

        var result = await CommandLine.RunAsync(Profile, "smartpick", "explain", "--profile", "-", "--season", Season, "--markets", "8");
        var missing = await CommandLine.RunAsync(
            Profile, "smartpick", "explain", "--profile", "-", "--season", Season, "--markets", "8", "--program", "0000-none");

        Assert.Equal(0, result.ExitCode);
        double Leading(string line) => double.Parse(line.Trim().Split(' ')[0], System.Globalization.CultureInfo.InvariantCulture);
        var lines = result.Output.Split('\n').TakeWhile((line, i) => i == 0 || !line.Contains("Example", StringComparison.Ordinal)).ToList();
        var parts = lines.Where(line => line.StartsWith("  ", StringComparison.Ordinal) && line.Trim()[0] is '+' or '-' or '0').ToList();
        var total = parts.Single(line => line.Contains("together", StringComparison.Ordinal));
        Assert.Equal(Leading(total), parts.Where(line => line != total).Sum(Leading), 0.004); // seven parts, each to three decimals
        Assert.Equal(1, missing.ExitCode);
    }

    private static Task<int> WorkAsync(TestServices services, JobLane lane) =>
        services.RunAsync<JobRunner, int>(runner => runner.RunDueAsync(lane, TestContext.Current.CancellationToken));
}
