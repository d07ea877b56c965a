using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Columns;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Diagnosers;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Vouch.App;
using Vouch.App.Features.Mentors;
using Vouch.App.Features.Mentors.Demonstration;
using Vouch.App.Persistence;
using Vouch.Domain.Mentors;

namespace Vouch.Benchmarks;

/// <summary>
/// The directory of mentors at a school's size and at a national one: whole use cases, each in a scope of its own as a request
/// would run it, with the fit of every mentor shown. PostgreSQL is measured when VOUCH_BENCH_POSTGRES holds a connection string
/// of an empty database; it and the SQLite file are filled once from seed 1 and kept for the next run.
/// </summary>
[Config(typeof(Settings))]
public class MentorSearchBenchmarks
{
    private const int Seed = 1;

    private ServiceProvider _services = null!;
    private PersonId _trainee;

    public static IEnumerable<string> Databases =>
        Environment.GetEnvironmentVariable("VOUCH_BENCH_POSTGRES") is null ? ["SQLite"] : ["SQLite", "PostgreSQL"];

    [Params(100_000)]
    public int Mentors { get; set; }

    [ParamsSource(nameof(Databases))]
    public string Database { get; set; } = "SQLite";

    [GlobalSetup]
    public async Task FillAsync()
    {
        var folder = Path.Combine(Path.GetTempPath(), $"vouch-bench-mentors-{Mentors}");
        Directory.CreateDirectory(folder);
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["Site:DataFolder"] = folder,
            ["Database:Postgres"] = Database == "PostgreSQL" ? Environment.GetEnvironmentVariable("VOUCH_BENCH_POSTGRES") : "",
        }).Build();
        _services = new ServiceCollection().AddLogging().AddVouch(configuration).BuildServiceProvider();
        await RunAsync<AppDbContext, bool>(async db =>
        {
            await db.Database.MigrateAsync();
            return true;
        });
        await RunAsync((AddFictionalPeople add) => add.ExecuteAsync(new(Seed, Mentors, Trainees: 10), CancellationToken.None));
        _trainee = await RunAsync((AppDbContext db) => db.Set<TraineeProfile>().OrderBy(t => t.PersonId).Select(t => t.PersonId).FirstAsync());
        await RunAsync<AppDbContext, int>(db => db.Database.ExecuteSqlRawAsync("ANALYZE"));
    }

    [GlobalCleanup]
    public ValueTask CleanUpAsync() => _services.DisposeAsync();

    [Benchmark(Baseline = true, Description = "first page, everyone")]
    public Task<GetMentorDirectory.View> FirstPageAsync() => SearchAsync(new(_trainee));

    [Benchmark(Description = "page 40")]
    public Task<GetMentorDirectory.View> LatePageAsync() => SearchAsync(new(_trainee) { Page = 40 });

    [Benchmark(Description = "narrow words: lindberg cardiology")]
    public Task<GetMentorDirectory.View> NarrowWordsAsync() => SearchAsync(new(_trainee) { Text = "lindberg cardiology" });

    [Benchmark(Description = "a field: cardiology (about 3 %)")]
    public Task<GetMentorDirectory.View> FieldAsync() => SearchAsync(new(_trainee) { Text = "cardiology" });

    [Benchmark(Description = "a broad word: medicine (about half)")]
    public Task<GetMentorDirectory.View> BroadWordAsync() => SearchAsync(new(_trainee) { Text = "medicine" });

    [Benchmark(Description = "two letters: ca")]
    public Task<GetMentorDirectory.View> PrefixAsync() => SearchAsync(new(_trainee) { Text = "ca" });

    [Benchmark(Description = "filters only, rare")]
    public Task<GetMentorDirectory.View> FiltersAsync() => SearchAsync(Rare());

    [Benchmark(Description = "broad word and rare filters")]
    public Task<GetMentorDirectory.View> WordAndFiltersAsync() => SearchAsync(Rare() with { Text = "medicine" });

    [Benchmark(Description = "three suggestions")]
    public Task<SuggestMentors.View> SuggestAsync() =>
        RunAsync((SuggestMentors use) => use.ExecuteAsync(_trainee, CancellationToken.None));

    private GetMentorDirectory.Query Rare() => new(_trainee)
    {
        Specialty = "neurology",
        Offers = Offers.Research | Offers.Letters,
        Language = "Korean",
        OnlyOpen = true,
    };

    private Task<GetMentorDirectory.View> SearchAsync(GetMentorDirectory.Query query) =>
        RunAsync((GetMentorDirectory use) => use.ExecuteAsync(query, CancellationToken.None));

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
                .WithToolchain(new InProcessEmitToolchain(TimeSpan.FromHours(1), logOutput: true))
                .WithWarmupCount(3)
                .WithIterationCount(15));
            AddDiagnoser(MemoryDiagnoser.Default);
            AddColumn(StatisticColumn.P95);
        }
    }
}
