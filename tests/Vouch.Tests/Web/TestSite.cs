using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;
using Vouch.App.Features.Accounts;
using Vouch.App.Persistence;
using Vouch.Domain;
using Vouch.Domain.People;
using Vouch.Tests.App;

namespace Vouch.Tests.Web;

/// <summary>The whole web application in memory, on a database of its own.</summary>
public sealed class TestSite : WebApplicationFactory<Program>
{
    public const string Password = "a few words in a row";

    private readonly TestDatabase _database;

    private readonly Dictionary<string, string?> _settings;

    private TestSite(TestDatabase database, Dictionary<string, string?> settings) => (_database, _settings) = (database, settings);

    /// <summary>What the running site logs, as an operator would read it.</summary>
    public CapturedLogs Logs { get; } = new();

    public FakeTimeProvider Clock { get; } = new(new DateTimeOffset(2026, 7, 6, 14, 0, 0, TimeSpan.Zero));

    /// <param name="settings">What this installation sets beside where its database is.</param>
    public static async Task<TestSite> StartAsync(DatabaseKind kind = DatabaseKind.Sqlite, Dictionary<string, string?>? settings = null) =>
        new(await TestDatabase.CreateAsync(kind), settings ?? []);

    /// <summary>The same on a real port, where the server's own limits hold.</summary>
    public static async Task<TestSite> StartOnPortAsync()
    {
        var site = await StartAsync();
        site.UseKestrel(0);
        site.StartServer();
        return site;
    }

    /// <summary>A browser without an account, cookies kept, redirects followed by hand.</summary>
    public TestBrowser Visitor() => new(CreateClient(new WebApplicationFactoryClientOptions { AllowAutoRedirect = false, BaseAddress = ClientOptions.BaseAddress }));

    /// <summary>A browser signed in as a new person with an account.</summary>
    public async Task<(TestBrowser Browser, Person Person)> SignedInAsync(string name, Roles roles)
    {
        var person = Person.Create(name, $"{name.Replace(' ', '.')}@example.edu", roles, Clock.GetUtcNow()).Value;
        await using (var scope = Services.CreateAsyncScope())
        {
            scope.ServiceProvider.GetRequiredService<AppDbContext>().Add(person);
            var account = new Account
            {
                Id = Id<Account>.New(Clock.GetUtcNow()).Value,
                UserName = person.Email,
                Email = person.Email,
                EmailConfirmed = true,
                PersonId = person.Id,
            };
            var result = await scope.ServiceProvider.GetRequiredService<UserManager<Account>>().CreateAsync(account, Password);
            Assert.True(result.Succeeded, string.Join("; ", result.Errors.Select(error => error.Code)));
        }

        var browser = Visitor();
        var page = await browser.GetAsync("/account/sign-in");
        await browser.SubmitAsync(page, new() { ["Email"] = person.Email, ["Password"] = Password });
        return (browser, person);
    }

    /// <summary>Runs against the application's services, in a scope of its own.</summary>
    public async Task<T> RunAsync<TService, T>(Func<TService, Task<T>> act)
        where TService : notnull
    {
        await using var scope = Services.CreateAsyncScope();
        return await act(scope.ServiceProvider.GetRequiredService<TService>());
    }

    public Task SaveAsync(params object[] entities) => RunAsync<AppDbContext, int>(db =>
    {
        db.AddRange(entities);
        return db.SaveChangesAsync();
    });

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        await _database.DisposeAsync();
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        foreach (var (key, value) in _database.Settings.Concat(_settings))
        {
            builder.UseSetting(key, value);
        }

        builder.UseSetting("Role", "web");
        builder.UseSetting("Site:BaseUrl", "http://localhost"); // where the in-memory client looks
        builder.ConfigureLogging(logging => logging.ClearProviders().AddProvider(Logs));
        builder.ConfigureServices(services => services.AddSingleton<TimeProvider>(Clock).AddSingleton<IStartupFilter, AddressFromHeader>());
    }
}

/// <summary>Lets a test come from as many addresses as it likes; a browser in memory has none.</summary>
internal sealed class AddressFromHeader : IStartupFilter
{
    public const string Header = "X-Test-Address";

    public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
    {
        app.Use((context, proceed) =>
        {
            if (System.Net.IPAddress.TryParse(context.Request.Headers[Header], out var address))
            {
                context.Connection.RemoteIpAddress = address;
            }

            return proceed(context);
        });
        next(app);
    };
}
