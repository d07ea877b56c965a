using System.Data.Common;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Vouch.App.Persistence;

namespace Vouch.App.Demonstration;

/// <summary>
/// The same application a second time, with a clock of its own, on the same database. What happens in it becomes visible to others
/// all at once, or never: no worker meets half a story, and one that was cut short leaves nothing.
/// </summary>
internal sealed class StoryHouse : IAsyncDisposable
{
    private readonly ServiceProvider _services;
    private readonly AsyncServiceScope _holder;
    private DbConnection? _connection;
    private IDbContextTransaction? _transaction;

    /// <param name="keys">The keys others read the mails with; null where nobody else will.</param>
    public StoryHouse(IConfiguration configuration, StoryClock clock, IDataProtectionProvider? keys)
    {
        Clock = clock;
        var services = new ServiceCollection().AddLogging().AddVouch(configuration);
        services.AddSingleton<TimeProvider>(clock);
        if (keys is not null)
        {
            services.AddSingleton(keys);
        }

        var context = services.Last(descriptor => descriptor.ServiceType == typeof(AppDbContext)).ImplementationType!;
        services.AddScoped(provider => Join((AppDbContext)ActivatorUtilities.CreateInstance(provider, context)));
        _services = services.BuildServiceProvider(validateScopes: true);
        _holder = _services.CreateAsyncScope();
    }

    public StoryClock Clock { get; }

    /// <summary>From here on nothing is visible outside until <see cref="CommitAsync"/>.</summary>
    public async Task BeginAsync(CancellationToken cancellationToken)
    {
        var database = _holder.ServiceProvider.GetRequiredService<AppDbContext>().Database;
        _transaction = await database.BeginTransactionAsync(cancellationToken);
        _connection = database.GetDbConnection();
    }

    /// <summary>Acts in a scope of its own, as one request would.</summary>
    public async Task<T> RunAsync<TService, T>(Func<TService, Task<T>> act)
        where TService : notnull
    {
        await using var scope = _services.CreateAsyncScope();
        return await act(scope.ServiceProvider.GetRequiredService<TService>());
    }

    public async Task CommitAsync(CancellationToken cancellationToken)
    {
        await _transaction!.CommitAsync(cancellationToken);
        await _transaction.DisposeAsync();
        (_transaction, _connection) = (null, null);
    }

    public async ValueTask DisposeAsync()
    {
        await (_transaction?.DisposeAsync() ?? ValueTask.CompletedTask);
        await _holder.DisposeAsync();
        await _services.DisposeAsync();
    }

    private AppDbContext Join(AppDbContext db)
    {
        if (_connection is not null)
        {
            db.Database.SetDbConnection(_connection, contextOwnsConnection: false);
            db.Database.UseTransaction(_transaction!.GetDbTransaction());
        }

        return db;
    }
}
