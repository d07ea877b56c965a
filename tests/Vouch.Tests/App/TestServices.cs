using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using Vouch.App;
using Vouch.App.Persistence;

namespace Vouch.Tests.App;

/// <summary>The application on a database of its own, with a clock the test moves; no web server.</summary>
public sealed class TestServices : IAsyncDisposable
{
    private readonly TestDatabase _database;
    private readonly ServiceProvider _provider;

    private TestServices(TestDatabase database, ServiceProvider provider, FakeTimeProvider clock)
    {
        _database = database;
        _provider = provider;
        Clock = clock;
    }

    public FakeTimeProvider Clock { get; }

    public string Folder => _database.Folder;

    public static async Task<TestServices> CreateAsync(DatabaseKind kind, Action<IServiceCollection>? configure = null)
    {
        var database = await TestDatabase.CreateAsync(kind);
        var clock = new FakeTimeProvider(new DateTimeOffset(2026, 7, 6, 14, 0, 0, TimeSpan.Zero));
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(database.Settings).Build();
        var services = new ServiceCollection().AddLogging().AddVouch(configuration);
        services.AddSingleton<TimeProvider>(clock);
        configure?.Invoke(services);
        return new TestServices(database, services.BuildServiceProvider(validateScopes: true), clock);
    }

    /// <summary>Runs in a scope of its own, as one request would.</summary>
    public async Task<T> RunAsync<TService, T>(Func<TService, Task<T>> act)
        where TService : notnull
    {
        await using var scope = _provider.CreateAsyncScope();
        return await act(scope.ServiceProvider.GetRequiredService<TService>());
    }

    /// <inheritdoc cref="RunAsync{TService,T}"/>
    public Task RunAsync<TService>(Func<TService, Task> act)
        where TService : notnull =>
        RunAsync<TService, bool>(async service =>
        {
            await act(service);
            return true;
        });

    /// <summary>Arranges or inspects rows directly.</summary>
    public Task<T> WithDbAsync<T>(Func<AppDbContext, Task<T>> act) => RunAsync(act);

    /// <summary>Adds entities and saves.</summary>
    public Task SaveAsync(params object[] entities) => RunAsync<AppDbContext>(async db =>
    {
        db.AddRange(entities);
        await db.SaveChangesAsync();
    });

    public async ValueTask DisposeAsync()
    {
        await _provider.DisposeAsync();
        await _database.DisposeAsync();
    }

    // Identity reads its schema version (passkeys) from the application's services.
    internal static ServiceProvider IdentityOptionsOnly() =>
        new ServiceCollection()
            .Configure<IdentityOptions>(options => options.Stores.SchemaVersion = IdentitySchemaVersions.Version3)
            .BuildServiceProvider();
}
