namespace Vouch.App.Demonstration;

/// <summary>The clock of a story: it stands still until the story moves it.</summary>
public sealed class StoryClock(DateTimeOffset startsAt) : TimeProvider
{
    private DateTimeOffset _now = startsAt;

    public override DateTimeOffset GetUtcNow() => _now;

    public void MoveTo(DateTimeOffset at) => _now = at.ToUniversalTime();
}
