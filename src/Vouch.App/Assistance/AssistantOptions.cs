namespace Vouch.App.Assistance;

/// <summary>
/// An outside language model that speaks the OpenAI chat API. Section <c>Assistant</c> of the settings; without an endpoint there is none,
/// and nothing is ever sent.
/// </summary>
public sealed class AssistantOptions
{
    /// <summary>Address of the API, such as <c>https://llm.example.edu/v1</c>.</summary>
    public string? Endpoint { get; set; }

    public string? Model { get; set; }

    /// <summary>The API's key, from the environment (<c>Assistant__Key</c>); empty for a server that asks for none.</summary>
    public string? Key { get; set; }

    /// <summary>A file that holds the key, in its place.</summary>
    public string? KeyFile { get; set; }

    /// <summary>How long a writer waits at most.</summary>
    public int TimeoutSeconds { get; set; } = 45;

    public bool IsConfigured => !string.IsNullOrWhiteSpace(Endpoint);

    public Uri Address => new(Endpoint!.Trim());
}
