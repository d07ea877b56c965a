using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;
using Vouch.App.Assistance;
using Vouch.Domain.Letters.Assistance;

namespace Vouch.Tests.App.Assistance;

public sealed class OutsideAssistantTests
{
    [Fact]
    public async Task A_question_is_asked_once_with_model_key_and_both_messages()
    {
        await using var stub = await StubAssistant.StartAsync();
        stub.Says("Hello.");
        using var assistant = Assistant(stub.Endpoint);
        Assert.Equal("Hello.", (await assistant.AskAsync("Be brief.", "Who is “there”?", Cancel)).Value);
        var (path, body, authorization) = Assert.Single(stub.Asked);
        Assert.Equal("/v1/chat/completions", path);
        Assert.Equal("Bearer a-key-for-tests", authorization);
        using var json = System.Text.Json.JsonDocument.Parse(body);
        Assert.Equal("stub", json.RootElement.GetProperty("model").GetString());
        Assert.Equal(
            [("system", "Be brief."), ("user", "Who is “there”?")],
            json.RootElement.GetProperty("messages").EnumerateArray().Select(message => (message.GetProperty("role").GetString()!, TextOf(message.GetProperty("content")))));
    }

    public static TheoryData<string, string> Failures { get; } = new()
    {
        { "500", AssistanceProblems.Refused.Code },
        { "401", AssistanceProblems.Refused.Code },
        { "429", AssistanceProblems.Refused.Code },
        { "redirect", AssistanceProblems.Refused.Code },
        { "hang", AssistanceProblems.TooSlow.Code },
        { "slow stream", AssistanceProblems.TooSlow.Code },
        { "oversized", AssistanceProblems.TooLong.Code },
        { "html", AssistanceProblems.Unreadable.Code },
        { "empty", AssistanceProblems.Unreadable.Code },
        { "no choices", AssistanceProblems.Unreadable.Code },
        { "other json", AssistanceProblems.Unreadable.Code },
        { "cut", AssistanceProblems.Unreachable.Code },
    };

    [Theory, MemberData(nameof(Failures))]
    public async Task Whatever_goes_wrong_out_there_is_a_sentence_here_and_is_not_tried_again(string failure, string code)
    {
        await using var stub = await StubAssistant.StartAsync();
        stub.Answer = context => FailAsync(context, failure);
        using var assistant = Assistant(stub.Endpoint, timeoutSeconds: 1);
        Assert.Equal(code, (await assistant.AskAsync("Be brief.", "Who?", Cancel)).Problem!.Code);
        Assert.Single(stub.Asked);
    }

    [Fact]
    public async Task A_server_that_is_not_there_is_said_to_be_out_of_reach()
    {
        string endpoint;
        await using (var stub = await StubAssistant.StartAsync())
        {
            endpoint = stub.Endpoint;
        }

        using var assistant = Assistant(endpoint);
        Assert.Equal(AssistanceProblems.Unreachable, (await assistant.AskAsync("Be brief.", "Who?", Cancel)).Problem);
    }

    [Fact]
    public async Task A_writer_who_leaves_ends_the_question()
    {
        await using var stub = await StubAssistant.StartAsync();
        stub.Answer = context => FailAsync(context, "hang");
        using var assistant = Assistant(stub.Endpoint);
        using var leaving = new CancellationTokenSource(TimeSpan.FromMilliseconds(200));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => assistant.AskAsync("Be brief.", "Who?", leaving.Token));
    }

    [Theory]
    [InlineData("llm.example.edu", "m", null, null, 45, "https://")]
    [InlineData("ftp://llm.example.edu", "m", null, null, 45, "https://")]
    [InlineData("http://llm.example.edu/v1", "m", null, null, 45, "https://")]
    [InlineData("https://key@llm.example.edu/v1", "m", null, null, 45, "an address alone")]
    [InlineData("https://llm.example.edu/v1?key=1", "m", null, null, 45, "an address alone")]
    [InlineData("https://llm.example.edu/v1", " ", null, null, 45, "Assistant:Model")]
    [InlineData("https://llm.example.edu/v1", "m", null, null, 0, "TimeoutSeconds")]
    [InlineData("https://llm.example.edu/v1", "m", "k", "f", 45, "keep one")]
    [InlineData("https://llm.example.edu/v1", "m", null, "/nowhere/key", 45, "cannot be read")]
    public void Half_an_assistant_is_refused_at_the_start(string endpoint, string model, string? key, string? keyFile, int timeout, string says)
    {
        var options = new AssistantOptions { Endpoint = endpoint, Model = model, Key = key, KeyFile = keyFile, TimeoutSeconds = timeout };
        Assert.Contains(says, new AssistantOptionsCheck().Validate(null, options).FailureMessage, StringComparison.Ordinal);
    }

    [Fact]
    public void None_and_a_whole_one_start()
    {
        var check = new AssistantOptionsCheck();
        Assert.True(check.Validate(null, new AssistantOptions { Model = "m", KeyFile = "/nowhere" }).Succeeded);
        Assert.True(check.Validate(null, new AssistantOptions { Endpoint = "https://llm.example.edu/v1", Model = "m", Key = "k" }).Succeeded);
        Assert.True(check.Validate(null, new AssistantOptions { Endpoint = "http://127.0.0.1:8080/v1", Model = "m" }).Succeeded);
    }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private static OutsideAssistant Assistant(string endpoint, int timeoutSeconds = 10) => new(Options.Create(
        new AssistantOptions { Endpoint = endpoint, Model = "stub", Key = "a-key-for-tests", TimeoutSeconds = timeoutSeconds }));

    private static string TextOf(System.Text.Json.JsonElement content) =>
        content.ValueKind == System.Text.Json.JsonValueKind.String ? content.GetString()! : content[0].GetProperty("text").GetString()!;

    private static async Task FailAsync(HttpContext context, string failure)
    {
        switch (failure)
        {
            case "redirect":
                context.Response.Redirect("/v2/elsewhere");
                break;
            case "hang":
                await Task.Delay(Timeout.Infinite, context.RequestAborted).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
                break;
            case "slow stream":
                for (var i = 0; i < 100 && !context.RequestAborted.IsCancellationRequested; i++)
                {
                    await context.Response.WriteAsync(" ");
                    await context.Response.Body.FlushAsync();
                    await Task.Delay(100, context.RequestAborted).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
                }

                break;
            case "oversized":
                await StubAssistant.SayAsync(context, new string('x', 300_000));
                break;
            case "html":
                await context.Response.WriteAsync("<!doctype html><title>Sign in</title>");
                break;
            case "empty":
                break;
            case "no choices":
                await context.Response.WriteAsync("""{"id":"1","object":"chat.completion","created":1,"model":"stub","choices":[]}""");
                break;
            case "other json":
                await context.Response.WriteAsync("""{"hello":["world"]}""");
                break;
            case "cut":
                context.Response.ContentLength = 1000;
                await context.Response.Body.WriteAsync(Encoding.UTF8.GetBytes("{\"id\":"));
                await context.Response.Body.FlushAsync();
                context.Abort();
                break;
            default:
                context.Response.StatusCode = int.Parse(failure, System.Globalization.CultureInfo.InvariantCulture);
                await context.Response.WriteAsync("""{"error":{"message":"Internal words of the service.","type":"server_error"}}""");
                break;
        }
    }
}
