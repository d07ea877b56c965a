using System.Text;
using Microsoft.EntityFrameworkCore;
using Vouch.App.Features.Programs;
using Vouch.App.Features.SmartPick;
using Vouch.App.Jobs;
using Vouch.Domain.Applicants;
using Vouch.SmartPick.Files;
using Vouch.SmartPick.Markets;

namespace Vouch.Tests.App.SmartPick;

public sealed class RunSmartPickTests
{
    private static readonly ApplicantDraft Maya = new()
    {
        Type = ApplicantType.UsMd, Step2 = 245, HomeState = "OH", FirstSpecialty = "vascular-surgery", MostApplications = 12,
    };

    [Fact]
    public async Task The_first_question_asks_for_the_market_and_the_next_is_answered()
    {
        await using var services = await WithProgramsAsync();
        Assert.NotNull((await AskAsync(services, Maya)).Progress);
        await WorkAsync(services, JobLane.Heavy);

        var answer = (await AskAsync(services, Maya)).Answer!;

        Assert.Equal(PickMarket.FirstMarkets, answer.Markets);
        Assert.True(answer is { IsBeingRefined: true, CarriesModelUncertainty: true, IsFittedToDirectory: false });

        Assert.InRange(answer.List.Count, 1, 12);
        Assert.InRange(answer.Match.Value, answer.Match.Low, answer.Match.High);
        Assert.Equal(1, answer.Unmatched + answer.List.Sum(program => program.Landing!.Value), 9);
        Assert.Equal(answer.List.Count * 1_100L, answer.CostCents);
        Assert.All(answer.Programs, program => Assert.Equal(program.ScoreTotal, program.Score.Sum(part => part.Value), 9));
        Assert.True(answer.Baselines[0].Value >= answer.Baselines.Max(baseline => baseline.Value) - 1e-9);
        Assert.Equal(answer.Curve.Select(point => point.Applications), Enumerable.Range(1, answer.List.Count));
        Assert.Equal(SmartPickFiles.WriteJson(answer), SmartPickFiles.WriteJson((await AskAsync(services, Maya)).Answer!));
        Assert.Equal(answer.List.Count + 1, Encoding.UTF8.GetString(SmartPickFiles.WriteCsv(answer)).Trim().Split('\n').Length);

        var poor = (await AskAsync(services, Maya with { MostUsd = 33 })).Answer!;
        Assert.InRange(poor.CostCents, 1_100, 3_300);
        var weak = (await AskAsync(services, Maya with { Step2 = 215 })).Answer!;
        Assert.True(weak.Match.Value < answer.Match.Value);
    }

    [Fact]
    [Trait("Speed", "Slow")]
    public async Task What_follows_in_the_background_fits_the_directory_and_adds_seasons()
    {
        await using var services = await WithProgramsAsync();
        await AskAsync(services, Maya);
        await WorkAsync(services, JobLane.Heavy);
        var first = (await AskAsync(services, Maya)).Answer!;

        for (var tick = 0; tick < 40 && first.IsBeingRefined; tick++)
        {
            await WorkAsync(services, JobLane.Background);
            first = (await AskAsync(services, Maya)).Answer!;
        }

        Assert.True(first is { IsBeingRefined: false, CarriesModelUncertainty: true, IsFittedToDirectory: true });
        Assert.Equal(PickMarket.AllMarkets, first.Markets);
        Assert.NotEmpty(first.Fit);
        Assert.Equal(0, await services.WithDbAsync(db => db.Set<JobRow>().CountAsync(
            job => job.Kind.StartsWith("smart-pick") && (job.DoneAt == null || job.FailedAt != null), TestContext.Current.CancellationToken)));
    }

    [Fact]
    public async Task Mail_never_waits_for_markets()
    {
        await using var services = await WithProgramsAsync();
        await AskAsync(services, Maya);

        await WorkAsync(services, JobLane.Quick);

        Assert.NotNull((await AskAsync(services, Maya)).Progress);
        Assert.Equal(1, await WorkAsync(services, JobLane.Heavy));
    }

    [Fact]
    public async Task First_tables_are_prepared_for_every_specialty_of_a_new_directory()
    {
        await using var services = await WithProgramsAsync();
        await WorkAsync(services, JobLane.Background);
        await WorkAsync(services, JobLane.Background);

        Assert.NotNull((await AskAsync(services, Maya)).Answer);
    }

    [Fact]
    public async Task An_impossible_profile_is_refused_before_anything_is_asked_for()
    {
        await using var services = await WithProgramsAsync();

        var reply = await AskAsync(services, Maya with { Step2 = 999 });

        Assert.Equal("Step2", Assert.Single(reply.Problems).Field);
    }

    [Fact]
    public void A_profile_file_reads_back_and_another_file_does_not()
    {
        var read = SmartPickFiles.ReadProfile(SmartPickFiles.WriteProfile(Maya with { TieStates = ["KY"] }));

        Assert.Equal(SmartPickFiles.WriteProfile(Maya with { TieStates = ["KY"] }), SmartPickFiles.WriteProfile(read.Value));
        Assert.Equal(SmartPickFiles.WriteProfile(new()), SmartPickFiles.WriteProfile(SmartPickFiles.ReadProfile("{}").Value));
        Assert.All(["{", "[]", "{\"name\":\"Maya\"}", "null", "{\"tieStates\":null}", "{\"step2\":1,\"step2\":2}", ""], text => Assert.NotNull(SmartPickFiles.ReadProfile(text).Problem));
    }

    private static Task<int> WorkAsync(TestServices services, JobLane lane) =>
        services.RunAsync<JobRunner, int>(runner => runner.RunDueAsync(lane, TestContext.Current.CancellationToken));

    private static async Task<TestServices> WithProgramsAsync()
    {
        var services = await TestServices.CreateAsync(DatabaseKind.Sqlite);
        var text = new StringBuilder("nrmp_code,institution,city,state,track,source,as_of,confidence,quota_2026,filled_2026\n");
        for (var i = 0; i < 40; i++)
        {
            text.Append(System.Globalization.CultureInfo.InvariantCulture, $"{9000 + i}451C0,Windmill {i},Example,{(i % 2 == 0 ? "OH" : "KY")},Vascular Surgery,test,2026,published,{1 + (i % 3)},{1 + (i % 3)}\n");
        }

        await services.RunAsync<ImportPrograms, ImportPrograms.Report>(import => import.ExecuteAsync(
            new("list.csv", Encoding.UTF8.GetBytes(text.ToString()), DryRun: false, By: null), TestContext.Current.CancellationToken));
        return services;
    }

    private static Task<RunSmartPick.Reply> AskAsync(TestServices services, ApplicantDraft draft) =>
        services.RunAsync<RunSmartPick, RunSmartPick.Reply>(run => run.ExecuteAsync(new(draft), TestContext.Current.CancellationToken));
}
