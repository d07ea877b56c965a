using Vouch.App.Jobs;

namespace Vouch.App.Features.Letters;

/// <summary>A signing key serves for a year; then the next takes its place by itself.</summary>
public sealed class RenewSigningKey(SigningKeys keys, RotateSigningKey rotateSigningKey, TimeProvider clock) : IRecurringJob
{
    private static readonly TimeSpan Serves = TimeSpan.FromDays(365);

    public string Name => "letters.renew-signing-key";

    public TimeSpan Every => TimeSpan.FromDays(1);

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        if (await keys.InUseSinceAsync(cancellationToken) is { } since && clock.GetUtcNow() - since >= Serves)
        {
            await rotateSigningKey.ExecuteAsync(cancellationToken);
        }
    }
}
