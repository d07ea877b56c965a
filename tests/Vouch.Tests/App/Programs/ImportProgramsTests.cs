using System.Text;
using Microsoft.EntityFrameworkCore;
using Vouch.App.Features.Programs;
using Vouch.Domain.Programs;

namespace Vouch.Tests.App.Programs;

public sealed class ImportProgramsTests
{
    public static TheoryData<DatabaseKind> Kinds => TestDatabase.Kinds;

    private static byte[] Report => MadePdf.Of([["Internal Medicine|9990140C0|10|10|10|9*|--|--|8|8|7|7", "Pediatrics|9990320C0|4|3*|--|--|--|--|--|--|--|--"]]);

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task A_dry_run_reports_and_changes_nothing_and_taking_over_does(DatabaseKind kind)
    {
        await using var services = await TestServices.CreateAsync(kind);

        var dry = await ImportAsync(services, new("report.pdf", Report, DryRun: true, By: null));
        Assert.Equal((2, 14, 13), (dry.New.Count, dry.Totals!.PositionsOffered, dry.Totals.PositionsFilled));
        Assert.Equal(0, await CountAsync(services));

        var real = await ImportAsync(services, new("report.pdf", null, DryRun: false, By: null, dry.KeptAs));
        Assert.True(real.IsTakenOver);
        Assert.Equal(2, await CountAsync(services));

        var again = await ImportAsync(services, new("report.pdf", Report, DryRun: true, By: null));
        Assert.Equal((0, 0, 0, 2), (again.New.Count, again.Changed.Count, again.Vanished.Count, again.Unchanged));
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task A_program_that_vanished_is_kept_and_no_longer_found(DatabaseKind kind)
    {
        await using var services = await TestServices.CreateAsync(kind);
        await ImportAsync(services, new("report.pdf", Report, DryRun: false, By: null));

        var report = await ImportAsync(services, new("later.pdf", MadePdf.Of([["Pediatrics|9990320C0|4|3*|--|--|--|--|--|--|--|--"]]), DryRun: false, By: null));

        Assert.Equal("9990-internal-medicine", Assert.Single(report.Vanished).Key);
        Assert.Equal(2, await CountAsync(services));
        Assert.Equal(1, (await services.RunAsync<SearchPrograms, SearchPrograms.View?>(search =>
            search.ExecuteAsync(new(null, null, null, 1), TestContext.Current.CancellationToken)))!.Found);
    }

    [Fact]
    public async Task A_file_with_one_bad_row_changes_nothing()
    {
        await using var services = await TestServices.CreateAsync(DatabaseKind.Sqlite);

        var report = await ImportAsync(services, new(
            "list.csv", Encoding.UTF8.GetBytes("nrmp_code,institution,city,state,track,source,as_of,confidence,quota_2026\n9990140C0,A,B,ND,IM,me,2026,published,3\nx,A,B,ND,IM,me,2026,published,3\n"), DryRun: false, By: null));

        Assert.Contains("line 3", Assert.Single(report.Problems).Message, StringComparison.Ordinal);
        Assert.Equal(0, await CountAsync(services));
    }

    [Fact]
    public async Task A_file_of_another_kind_or_size_is_refused()
    {
        await using var services = await TestServices.CreateAsync(DatabaseKind.Sqlite);

        var words = await ImportAsync(services, new("letter.txt", "Dear office"u8.ToArray(), DryRun: false, By: null));
        var large = await ImportAsync(services, new("huge.pdf", new byte[21 << 20], DryRun: false, By: null));

        Assert.NotEmpty(words.Problems);
        Assert.Equal("programs.too-large", Assert.Single(large.Problems).Code);
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task The_demonstration_is_made_once_however_many_make_it_at_once(DatabaseKind kind)
    {
        await using var services = await TestServices.CreateAsync(kind);

        var made = await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => Task.Run(() => services.RunAsync<MakeDemonstrationDirectory, int>(
            useCase => useCase.ExecuteAsync(TestContext.Current.CancellationToken)))));

        Assert.Equal(await CountAsync(services), Assert.Single(made, count => count > 0));
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task The_demonstration_gives_way_to_the_first_real_list(DatabaseKind kind)
    {
        await using var services = await TestServices.CreateAsync(kind);
        Task<SearchPrograms.View?> Search() => services.RunAsync<SearchPrograms, SearchPrograms.View?>(search =>
            search.ExecuteAsync(new(null, null, null, 1), TestContext.Current.CancellationToken));
        Assert.Null(await Search());
        var made = await services.RunAsync<MakeDemonstrationDirectory, int>(make => make.ExecuteAsync(TestContext.Current.CancellationToken));
        Assert.True(made > 5_000);
        Assert.Equal(0, await services.RunAsync<MakeDemonstrationDirectory, int>(make => make.ExecuteAsync(TestContext.Current.CancellationToken)));
        Assert.True((await Search())!.IsFictional);

        await ImportAsync(services, new("report.pdf", Report, DryRun: false, By: null));

        Assert.False((await Search())!.IsFictional);
    }

    private static Task<ImportPrograms.Report> ImportAsync(TestServices services, ImportPrograms.Command command) =>
        services.RunAsync<ImportPrograms, ImportPrograms.Report>(import => import.ExecuteAsync(command, TestContext.Current.CancellationToken));

    private static Task<int> CountAsync(TestServices services) =>
        services.WithDbAsync(db => db.Set<ResidencyProgram>().CountAsync());
}
