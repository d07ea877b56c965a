namespace Vouch.App.Installations;

/// <summary>
/// What this installation is, decided once by whoever sets it up. There is one row at most: of two people who set it up at the
/// same moment, one is refused.
/// </summary>
public sealed class Installation
{
    private const int OnlyOne = 1;

    private Installation()
    {
    }

    public int Id { get; private set; }

    public InstallationKind Kind { get; private set; }

    public DateTimeOffset SetUpAt { get; private set; }

    public static Installation SetUp(InstallationKind kind, DateTimeOffset now) => new() { Id = OnlyOne, Kind = kind, SetUpAt = now };
}
