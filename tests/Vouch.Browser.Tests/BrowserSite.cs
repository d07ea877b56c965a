using System.Net;
using System.Net.Sockets;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;
using Vouch.App.Jobs;
using Vouch.App.Persistence;

namespace Vouch.Browser.Tests;

/// <summary>The whole application on a port of its own, with a clock the test moves; mails go to a real server when one is given.</summary>
internal sealed class BrowserSite : WebApplicationFactory<Program>
{
    private readonly string _folder = Directory.CreateTempSubdirectory("vouch-browser-").FullName;
    private readonly int _port = FreePort();
    private readonly Letterbox? _letterbox;

    private BrowserSite(Letterbox? letterbox) => _letterbox = letterbox;

    public string Address => $"http://127.0.0.1:{_port}";

    public FakeTimeProvider Clock { get; } = new(new DateTimeOffset(2026, 7, 6, 14, 0, 0, TimeSpan.Zero));

    public DateOnly Today => DateOnly.FromDateTime(Clock.GetUtcNow().UtcDateTime);

    public static BrowserSite Start(Letterbox? letterbox = null)
    {
        var site = new BrowserSite(letterbox);
        site.UseKestrel(site._port);
        site.StartServer();
        return site;
    }

    public async Task SaveAsync(params object[] entities)
    {
        await using var scope = Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<AppDbContext>();
        db.AddRange(entities);
        await db.SaveChangesAsync();
    }

    /// <summary>Runs one use case in a scope of its own.</summary>
    public async Task<T> RunAsync<TUseCase, T>(Func<TUseCase, Task<T>> act)
        where TUseCase : notnull
    {
        await using var scope = Services.CreateAsyncScope();
        return await act(scope.ServiceProvider.GetRequiredService<TUseCase>());
    }

    /// <summary>Lets time pass and does all that is due then; in the minute after, the mails go out.</summary>
    public async Task PassAsync(TimeSpan time)
    {
        await WorkAsync(time);
        await WorkAsync(TimeSpan.FromMinutes(1));
    }

    private async Task WorkAsync(TimeSpan after)
    {
        Clock.Advance(after);
        var runner = Services.GetRequiredService<JobRunner>();
        while (await runner.RunDueAsync(CancellationToken.None) + await runner.RunDueAsync(JobLane.Heavy, CancellationToken.None) > 0)
        {
        }
    }

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseSetting("Site:DataFolder", _folder);
        builder.UseSetting("Site:BaseUrl", Address);
        builder.UseSetting("Role", "web"); // the test ticks the clock
        foreach (var (key, value) in _letterbox?.Settings ?? [])
        {
            builder.UseSetting(key, value);
        }

        builder.ConfigureLogging(logging => logging.ClearProviders());
        builder.ConfigureServices(services => services.AddSingleton<TimeProvider>(Clock));
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
