namespace Vouch.Domain.Seasons;

/// <summary>A pack, or every reason why the files are not one. A pack with one bad row is no pack.</summary>
public sealed record SeasonPackReading(SeasonPack? Pack, IReadOnlyList<Problem> Problems);
