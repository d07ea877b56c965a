using Microsoft.Extensions.DependencyInjection;
using Vouch.Domain;

namespace Vouch.App.Demonstration;

/// <summary>
/// The making of the demonstration on this node: begun once, gone on with when the browser that asked goes away, and watched by whoever looks.
/// A node that is stopped meanwhile leaves nothing behind.
/// </summary>
public sealed class DemonstrationMaking(IServiceScopeFactory scopes)
{
    private readonly Lock _gate = new();
    private readonly List<string> _steps = [];
    private Task<Problem?>? _making;

    /// <summary>How it ends; null when it was never begun here.</summary>
    public Task<Problem?>? Outcome
    {
        get
        {
            lock (_gate)
            {
                return _making;
            }
        }
    }

    /// <summary>What has been told so far.</summary>
    public IReadOnlyList<string> Steps
    {
        get
        {
            lock (_gate)
            {
                return [.. _steps];
            }
        }
    }

    /// <summary>Begins, unless it has begun; after a failure it begins again.</summary>
    public void Begin()
    {
        lock (_gate)
        {
            if (_making is null or { IsFaulted: true } or { IsCompletedSuccessfully: true, Result: not null })
            {
                _steps.Clear();
                _making = Task.Run(MakeAsync);
            }
        }
    }

    private async Task<Problem?> MakeAsync()
    {
        await using var scope = scopes.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<OpenDemonstration>().ExecuteAsync(Tell, CancellationToken.None);
    }

    private void Tell(string step)
    {
        lock (_gate)
        {
            _steps.Add(step);
        }
    }
}
