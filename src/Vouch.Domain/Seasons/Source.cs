namespace Vouch.Domain.Seasons;

/// <summary>Where figures come from, named once and cited by every row.</summary>
public sealed record Source(string Key, string Title, string Publisher, string Url, SourceGrade Grade, string Note);
