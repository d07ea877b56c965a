namespace Vouch.Domain.Seasons;

/// <summary>How many program directors cite a factor when choosing whom to interview, and how much it weighs with them.</summary>
/// <param name="MeanImportance">From 1 to 5.</param>
public sealed record DirectorFactor(int Year, string Factor, double? PercentCiting, double? MeanImportance, Citation Citation);
