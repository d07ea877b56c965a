using Vouch.Domain.Seasons;

namespace Vouch.Tests.Domain.Seasons;

/// <summary>The season pack of the repository, read once.</summary>
internal static class ThePack
{
    private static readonly Lazy<SeasonPackReading> Reading = new(() => SeasonPackReader.Read(TextOf));

    public static SeasonPack Of2026 => Reading.Value.Pack
        ?? throw new InvalidOperationException(string.Join('\n', Reading.Value.Problems));

    public static string? TextOf(string file)
    {
        var path = Path.Combine(AppContext.BaseDirectory, "data", "seasons", "2026", file);
        return File.Exists(path) ? File.ReadAllText(path) : null;
    }
}
