namespace Vouch.SmartPick.Proof;

/// <summary>The whole proof of a season's market, as <c>vouch season validate --json</c> prints it and the page <c>/smart-pick/validation</c> shows it.</summary>
/// <param name="ModelVersion">Version of the simulated market.</param>
/// <param name="FittedSha256">Sum of the fitted parameters the seasons were simulated with.</param>
/// <param name="Build">Version and commit of the program that measured.</param>
/// <param name="Seed">Seed of the seasons; another than that of the fit.</param>
/// <param name="Holds">Every bound holds.</param>
public sealed record ValidationRecord(
    int Season,
    string PackSha256,
    string Directory,
    string DirectorySha256,
    int ModelVersion,
    string FittedSha256,
    string Build,
    ulong Seed,
    bool Holds,
    IReadOnlyList<ProofRow> Rows,
    IReadOnlyList<ReliabilityBin> Reliability,
    IReadOnlyList<ProofCell> Cells)
{
    /// <summary>Name of the file beside the fitted markets.</summary>
    public const string FileName = "validation.json";
}
