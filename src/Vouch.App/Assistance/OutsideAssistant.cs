using System.ClientModel;
using System.ClientModel.Primitives;
using System.Text.Json;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.Options;
using OpenAI;
using Vouch.Domain;
using Vouch.Domain.Letters.Assistance;

namespace Vouch.App.Assistance;

/// <summary>
/// Asks the outside language model once: one request, no second try, no redirect, a time limit for the whole answer and a size limit for
/// its bytes. Whatever goes wrong out there is a refusal here, with nothing of the question or the answer in it, and nothing is logged.
/// </summary>
public sealed class OutsideAssistant(IOptions<AssistantOptions> options) : IDisposable
{
    private readonly HttpClient _http = new(new AnswerLimit(new SocketsHttpHandler { AllowAutoRedirect = false, ConnectTimeout = TimeSpan.FromSeconds(10) }))
    {
        Timeout = Timeout.InfiniteTimeSpan, // the whole answer is timed below
    };

    private IChatClient? _client;

    public bool IsConfigured => options.Value.IsConfigured;

    /// <summary>Who is asked, as a person may know it.</summary>
    public string Host => options.Value.Address.Authority;

    public string Model => options.Value.Model!;

    public async Task<Result<string>> AskAsync(string instructions, string question, CancellationToken cancellationToken)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        patience.CancelAfter(TimeSpan.FromSeconds(options.Value.TimeoutSeconds));
        try
        {
            var answer = await Client().GetResponseAsync(
                [new ChatMessage(ChatRole.System, instructions), new ChatMessage(ChatRole.User, question)],
                new ChatOptions { ResponseFormat = ChatResponseFormat.Json },
                patience.Token);
            return answer.Text;
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return AssistanceProblems.TooSlow;
        }
        catch (AnswerLimit.ReachedException)
        {
            return AssistanceProblems.TooLong;
        }
        catch (ClientResultException refused)
        {
            return refused.Status == 0 ? AssistanceProblems.Unreachable : AssistanceProblems.Refused;
        }
        catch (Exception broken) when (broken is HttpRequestException or IOException)
        {
            return AssistanceProblems.Unreachable;
        }
        catch (Exception unreadable) when (unreadable is JsonException or InvalidOperationException or FormatException or KeyNotFoundException or ArgumentException)
        {
            return AssistanceProblems.Unreadable; // the client library found no chat answer in what came
        }
    }

    public void Dispose()
    {
        _client?.Dispose();
        _http.Dispose();
    }

    private IChatClient Client() => _client ??= new OpenAIClient(
        new ApiKeyCredential(Key() ?? "none"),
        new OpenAIClientOptions
        {
            Endpoint = options.Value.Address,
            Transport = new HttpClientPipelineTransport(_http),
            RetryPolicy = new ClientRetryPolicy(maxRetries: 0),
            NetworkTimeout = Timeout.InfiniteTimeSpan,
            ClientLoggingOptions = new ClientLoggingOptions { EnableLogging = false },
        }).GetChatClient(Model).AsIChatClient();

    private string? Key() => string.IsNullOrWhiteSpace(options.Value.KeyFile)
        ? string.IsNullOrWhiteSpace(options.Value.Key) ? null : options.Value.Key.Trim()
        : AssistantOptionsCheck.KeyIn(options.Value.KeyFile);
}
