using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Vouch.App;
using Vouch.App.Persistence;

namespace Vouch.Web.Host;

/// <summary>Builds the web application; the command, the tests and the demonstration start the same one.</summary>
public static class VouchHost
{
    private static readonly Dictionary<string, string> Flags = new()
    {
        ["--data"] = "Site:DataFolder",
        ["--base-url"] = "Site:BaseUrl",
        ["--postgres"] = "Database:Postgres",
        ["--port"] = "Port",
        ["--role"] = "Role",
    };

    public static WebApplication Build(string[] args)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = args, ContentRootPath = ContentRoot(args) });
        builder.Configuration.AddCommandLine(args, Flags);
        Configure(builder);
        var app = builder.Build();
        UseVouch(app);
        return app;
    }

    /// <summary>Makes the data folder and brings the database to this version.</summary>
    public static async Task PrepareAsync(WebApplication app)
    {
        ArgumentNullException.ThrowIfNull(app);
        Directory.CreateDirectory(app.Services.GetRequiredService<IOptions<SiteOptions>>().Value.DataFolder);
        await using var scope = app.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<AppDbContext>().Database.MigrateAsync();
    }

    // Settings and files lie beside the program, from whichever folder it is started; in the source tree, in the project's folder.
    private static string? ContentRoot(string[] args) =>
        File.Exists("appsettings.json") || args.Any(argument => argument.StartsWith("--contentRoot", StringComparison.OrdinalIgnoreCase))
            ? null
            : AppContext.BaseDirectory;

    private static void Configure(WebApplicationBuilder builder)
    {
        var configuration = builder.Configuration;
        builder.Logging.AddFilter("Microsoft.AspNetCore", LogLevel.Warning); // request lines hold signed links
        builder.Logging.AddFilter("Microsoft.AspNetCore.Hosting.Diagnostics", LogLevel.None); // and so does the scope it opens around every other line
        builder.Logging.AddFilter("Microsoft.Extensions.Hosting.Internal.Host", LogLevel.Critical); // a start that fails says so itself
        if (configuration["Port"] is { Length: > 0 } port)
        {
            builder.WebHost.UseUrls($"http://127.0.0.1:{port}");
            configuration["Site:BaseUrl"] ??= $"http://127.0.0.1:{port}";
        }

        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = 20 << 20; // the largest upload a page takes; pages that take less say so
        });

        var services = builder.Services;
        services.AddVouch(configuration);
        if (configuration["Role"] is null or "all" or "worker")
        {
            services.AddWorker();
        }

        services.AddHttpContextAccessor();
        services.AddAuthorization(Access.Policies);
        services.AddVouchRateLimits();
        services.AddHealthChecks().AddDbContextCheck<AppDbContext>();
        services.AddSingleton<FirstRun>();
        services.AddScoped<CurrentSignIn>();
        services.AddRazorPages(options =>
        {
            options.RootDirectory = "/Features";
            Access.Conventions(options.Conventions);
        }).AddMvcOptions(options =>
        {
            options.ModelBindingMessageProvider.SayPlainly();
            options.Filters.Add<OnlyKnownButtons>();
        });
    }

    private static void UseVouch(WebApplication app)
    {
        if (!app.Environment.IsDevelopment())
        {
            app.UseExceptionHandler("/error/500");
            app.UseHsts();
        }

        app.UseStatusCodePagesWithReExecute("/error/{0}");
        app.UseSecurityHeaders(SecurityHeaders.Create());
        app.UseRouting();
        app.UseRateLimiter();
        app.UseAuthentication();
        app.UseAuthorization();
        app.UseMiddleware<FirstRunRedirect>();
        app.MapStaticAssets();
        app.MapRazorPages().WithStaticAssets();
        app.MapHealthChecks("/health").AllowAnonymous();
    }
}
