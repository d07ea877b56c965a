using System.Collections.Concurrent;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Vouch.App.Assistance;

namespace Vouch.Tests.App.Assistance;

/// <summary>A server on this machine that speaks the OpenAI chat API and says what a test wants it to say.</summary>
public sealed class StubAssistant : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly ConcurrentQueue<(string Path, string Body, string Authorization)> _asked = [];

    private StubAssistant(WebApplication app) => _app = app;

    /// <summary>How the next questions are answered.</summary>
    public Func<HttpContext, Task> Answer { get; set; } = context => SayAsync(context, """{"sentences":[]}""");

    public IReadOnlyList<(string Path, string Body, string Authorization)> Asked => [.. _asked];

    public string Endpoint => $"{_app.Urls.Single()}/v1";

    public static async Task<StubAssistant> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var app = builder.Build();
        var stub = new StubAssistant(app);
        app.Run(async context =>
        {
            using var reader = new StreamReader(context.Request.Body);
            stub._asked.Enqueue((context.Request.Path, await reader.ReadToEndAsync(), context.Request.Headers.Authorization.ToString()));
            await stub.Answer(context);
        });
        await app.StartAsync();
        return stub;
    }

    /// <summary>A well-formed answer whose message has these words.</summary>
    public static Task SayAsync(HttpContext context, string message)
    {
        context.Response.ContentType = "application/json";
        return context.Response.WriteAsync(JsonSerializer.Serialize(new
        {
            id = "stub-1",
            @object = "chat.completion",
            created = 1_780_000_000,
            model = "stub",
            choices = new[] { new { index = 0, finish_reason = "stop", message = new { role = "assistant", content = message } } },
            usage = new { prompt_tokens = 1, completion_tokens = 1, total_tokens = 2 },
        }));
    }

    public void Says(string message) => Answer = context => SayAsync(context, message);

    public void Proposes(params (string Text, object[] Items)[] sentences) => Says(JsonSerializer.Serialize(
        new { sentences = sentences.Select(sentence => new { text = sentence.Text, items = sentence.Items }) }));

    /// <summary>An installation that is set up to ask this server.</summary>
    public void SetUp(IServiceCollection services) => services.Configure<AssistantOptions>(options =>
        (options.Endpoint, options.Model, options.Key, options.TimeoutSeconds) = (Endpoint, "stub", "a-key-for-tests", 2));

    public ValueTask DisposeAsync() => _app.DisposeAsync();
}
