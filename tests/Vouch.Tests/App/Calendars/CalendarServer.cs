using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Vouch.Tests.App.Calendars;

/// <summary>A calendar service on this machine that answers as a test says.</summary>
internal sealed class CalendarServer : IAsyncDisposable
{
    private readonly WebApplication _app;

    private CalendarServer(WebApplication app) => _app = app;

    public string Address => _app.Urls.First();

    public int Asked { get; private set; }

    public static async Task<CalendarServer> StartAsync(RequestDelegate answer)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var server = new CalendarServer(builder.Build());
        server._app.Run(context =>
        {
            server.Asked++;
            return answer(context);
        });
        await server._app.StartAsync();
        return server;
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();
}
