namespace Vouch.SmartPick.Proof;

/// <summary>Forecasts of nearly the same chance, and how often they came true.</summary>
public sealed record ReliabilityBin(int Cases, double MeanChance, double Share);
