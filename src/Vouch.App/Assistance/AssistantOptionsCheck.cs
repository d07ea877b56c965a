using Microsoft.Extensions.Options;

namespace Vouch.App.Assistance;

/// <summary>A server with half an assistant does not start; it says what is missing.</summary>
public sealed class AssistantOptionsCheck : IValidateOptions<AssistantOptions>
{
    public ValidateOptionsResult Validate(string? name, AssistantOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        return !options.IsConfigured
            ? ValidateOptionsResult.Success
            : Wrong(options) is { } wrong ? ValidateOptionsResult.Fail(wrong) : ValidateOptionsResult.Success;
    }

    private static string? Wrong(AssistantOptions options)
    {
        if (!Uri.TryCreate(options.Endpoint!.Trim(), UriKind.Absolute, out var address) || address.Scheme is not ("https" or "http"))
        {
            return "Assistant:Endpoint is not an address that begins with https://.";
        }

        if (address.Scheme == "http" && !address.IsLoopback)
        {
            return "Assistant:Endpoint has to begin with https:// unless it is on this machine: what is sent there must not be readable on the way.";
        }

        if (address.UserInfo.Length > 0 || address.Query.Length > 0 || address.Fragment.Length > 0)
        {
            return "Assistant:Endpoint is an address alone; put the key into Assistant:KeyFile or the environment.";
        }

        if (string.IsNullOrWhiteSpace(options.Model))
        {
            return "Assistant:Model is missing: name the model that Assistant:Endpoint serves.";
        }

        if (options.TimeoutSeconds is < 1 or > 300)
        {
            return "Assistant:TimeoutSeconds is from 1 to 300.";
        }

        return string.IsNullOrWhiteSpace(options.KeyFile) ? null
            : !string.IsNullOrWhiteSpace(options.Key) ? "Assistant:Key and Assistant:KeyFile are both given; keep one."
            : KeyIn(options.KeyFile) is null ? $"Assistant:KeyFile: {options.KeyFile} cannot be read, or is empty." : null;
    }

    internal static string? KeyIn(string file)
    {
        try
        {
            return File.ReadAllText(file).Trim() is { Length: > 0 } key ? key : null;
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            return null;
        }
    }
}
