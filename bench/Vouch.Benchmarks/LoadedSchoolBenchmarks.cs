using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Columns;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Diagnosers;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using Vouch.App;
using Vouch.App.Demonstration.SchoolYear;
using Vouch.App.Features.Mentors;
using Vouch.App.Features.Mentorships;
using Vouch.App.Features.Office;
using Vouch.App.Persistence;
using Vouch.Domain;
using Vouch.Domain.Mentors;
using Vouch.Domain.Mentorships;

namespace Vouch.Benchmarks;

/// <summary>
/// What an office and a mentor wait for when 200,000 trainees have lived a year: whole use cases, each in a scope of its own as a request
/// would run it. The schools are simulated from seed 1, once for each database, and kept for the next run; PostgreSQL is measured when
/// VOUCH_BENCH_POSTGRES holds a connection string; a database for each size is made beside the one it names.
/// </summary>
[Config(typeof(Settings))]
public class LoadedSchoolBenchmarks
{
    private const int Entries = 2000;

    private ServiceProvider _services = null!;
    private PersonId _mentor;
    private Mentorship _long = null!;

    public static IEnumerable<string> Databases =>
        Environment.GetEnvironmentVariable("VOUCH_BENCH_POSTGRES") is null ? ["SQLite"] : ["SQLite", "PostgreSQL"];

    [Params(240, 200_000)]
    public int Trainees { get; set; }

    [ParamsSource(nameof(Databases))]
    public string Database { get; set; } = "SQLite";

    [GlobalSetup]
    public async Task FillAsync()
    {
        var folder = Path.Combine(Path.GetTempPath(), $"vouch-bench-schools-{Trainees}");
        Directory.CreateDirectory(folder);
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["Site:DataFolder"] = folder,
            ["Database:Postgres"] = Database == "PostgreSQL" ? Postgres() : "",
        }).Build();
        _services = new ServiceCollection().AddLogging().AddVouch(configuration).BuildServiceProvider();
        await RunAsync<AppDbContext, bool>(async db =>
        {
            await db.Database.MigrateAsync();
            return true;
        });
        if (!await RunAsync((AppDbContext db) => db.Set<Mentorship>().AnyAsync()))
        {
            await RunAsync((FillSchool fill) => fill.ExecuteAsync(
                new(1, (Trainees + FillSchool.Trainees - 1) / FillSchool.Trainees, 0, 0, WithLetters: false, TimeProvider.System.GetUtcNow()), _ => { }, CancellationToken.None));
            await RunAsync<AppDbContext, int>(WriteLongRecordAsync);
            await RunAsync<AppDbContext, int>(db => db.Database.ExecuteSqlRawAsync("ANALYZE"));
        }

        _long = await RunAsync((AppDbContext db) => LongestAsync(db).SingleAsync());
        _mentor = await RunAsync((AppDbContext db) => db.Set<MentorRequest>().Where(request => request.Status == MentorRequestStatus.Requested)
            .GroupBy(request => request.MentorId).OrderByDescending(group => group.Count()).Select(group => group.Key).FirstAsync());
    }

    // Each size has a database of its own, beside the one that is named.
    private string Postgres()
    {
        var named = new NpgsqlConnectionStringBuilder(Environment.GetEnvironmentVariable("VOUCH_BENCH_POSTGRES"));
        named.Database = $"{named.Database}_schools_{Trainees}";
        return named.ConnectionString;
    }

    [GlobalCleanup]
    public ValueTask CleanUpAsync() => _services.DisposeAsync();

    [Benchmark(Description = "office at a glance")]
    public Task<GetOffice.View> OfficeAsync() => RunAsync((GetOffice use) => use.ExecuteAsync(CancellationToken.None));

    [Benchmark(Description = "figures by stage and cohort")]
    public Task<GetFigures.View?> FiguresAsync() => RunAsync((GetFigures use) => use.ExecuteAsync(new(null, null, 1), CancellationToken.None));

    [Benchmark(Description = "pairs that need help, first page")]
    public Task<GetPairs.View> PairsAsync() => RunAsync((GetPairs use) => use.ExecuteAsync(new(OnlyRed: false, 1), CancellationToken.None));

    [Benchmark(Description = "letters in danger, first page")]
    public Task<GetOfficeLetters.View> LettersAsync() =>
        RunAsync((GetOfficeLetters use) => use.ExecuteAsync(new(GetOfficeLetters.Which.InDanger, 1), CancellationToken.None));

    [Benchmark(Description = "inbox of the mentor with most requests")]
    public Task<GetMentorInbox.View> InboxAsync() => RunAsync((GetMentorInbox use) => use.ExecuteAsync(_mentor, CancellationToken.None));

    [Benchmark(Description = "timeline of 2,000 entries, first page")]
    public Task<Result<GetTimeline.View>> TimelineAsync() =>
        RunAsync((GetTimeline use) => use.ExecuteAsync(new(_long.Id, _long.TraineeId), CancellationToken.None));

    private static IQueryable<Mentorship> LongestAsync(AppDbContext db) =>
        db.Set<Mentorship>().Where(mentorship => mentorship.Status == MentorshipStatus.Active).OrderBy(mentorship => mentorship.Id).Take(1);

    private static async Task<int> WriteLongRecordAsync(AppDbContext db)
    {
        var mentorship = await LongestAsync(db).SingleAsync();
        var now = TimeProvider.System.GetUtcNow();
        db.AddRange(Enumerable.Range(0, Entries).Select(number => JournalEntry.Write(
            mentorship, mentorship.TraineeId, JournalKind.Reflection, $"What I thought on day {number}.", Visibility.ThisMentorship, now.AddHours(-4 * number)).Value));
        return await db.SaveChangesAsync();
    }

    private async Task<T> RunAsync<TService, T>(Func<TService, Task<T>> act)
        where TService : notnull
    {
        await using var scope = _services.CreateAsyncScope();
        return await act(scope.ServiceProvider.GetRequiredService<TService>());
    }

    /// <summary>In this process, and patient enough to fill a database first.</summary>
    private sealed class Settings : ManualConfig
    {
        public Settings()
        {
            AddJob(Job.Default
                .WithToolchain(new InProcessEmitToolchain(TimeSpan.FromHours(2), logOutput: true))
                .WithWarmupCount(2)
                .WithIterationCount(7));
            AddDiagnoser(MemoryDiagnoser.Default);
            AddColumn(StatisticColumn.P95);
        }
    }
}
