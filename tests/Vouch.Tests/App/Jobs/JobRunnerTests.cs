using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Vouch.App.Jobs;
using Vouch.App.Persistence;

namespace Vouch.Tests.App.Jobs;

public sealed class JobRunnerTests
{
    [Theory, MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task A_due_job_runs_once_even_when_four_nodes_look_at_once(DatabaseKind kind)
    {
        var handler = new CountingHandler();
        await using var app = await AppWithAsync(kind, handler);
        await EnqueueAsync(app, "one", "two", "three");

        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => RunAsync(app)));

        Assert.Equal(["one", "three", "two"], handler.Ran.Order());
    }

    [Theory, MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task A_job_that_fails_is_tried_again_later_and_given_up_in_the_end(DatabaseKind kind)
    {
        var handler = new CountingHandler { Fails = true };
        await using var app = await AppWithAsync(kind, handler);
        await EnqueueAsync(app, "one");

        await RunAsync(app);
        await RunAsync(app);
        Assert.Single(handler.Ran);

        for (var day = 0; day < 20; day++)
        {
            app.Clock.Advance(TimeSpan.FromDays(1));
            await RunAsync(app);
        }

        Assert.Equal(8, handler.Ran.Count);
        Assert.NotNull(await app.WithDbAsync(db => db.Set<JobRow>().Select(job => job.FailedAt).SingleAsync()));
    }

    [Theory, MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task A_job_asked_for_in_a_save_that_fails_does_not_exist(DatabaseKind kind)
    {
        var handler = new CountingHandler();
        await using var app = await AppWithAsync(kind, handler);

        await app.RunAsync<IServiceProvider>(services =>
        {
            services.GetRequiredService<JobQueue>().Enqueue(handler.Kind, "never saved");
            return Task.CompletedTask;
        });
        await RunAsync(app);

        Assert.Empty(handler.Ran);
    }

    private static Task<TestServices> AppWithAsync(DatabaseKind kind, CountingHandler handler) =>
        TestServices.CreateAsync(kind, services => services.AddSingleton<IJobHandler>(handler));

    private static Task EnqueueAsync(TestServices app, params string[] payloads) => app.RunAsync<IServiceProvider>(async services =>
    {
        foreach (var payload in payloads)
        {
            services.GetRequiredService<JobQueue>().Enqueue(CountingHandler.Name, payload);
        }

        await services.GetRequiredService<AppDbContext>().SaveChangesAsync();
    });

    private static Task<int> RunAsync(TestServices app) =>
        app.RunAsync<JobRunner, int>(runner => runner.RunDueAsync(TestContext.Current.CancellationToken));

    private sealed class CountingHandler : IJobHandler
    {
        public const string Name = "test.count";

        private readonly Lock _lock = new();

        public string Kind => Name;

        public bool Fails { get; init; }

        public List<string> Ran { get; } = [];

        public Task RunAsync(string payload, CancellationToken cancellationToken)
        {
            lock (_lock)
            {
                Ran.Add(payload);
            }

            return Fails ? throw new IOException("made to fail") : Task.CompletedTask;
        }
    }
}
