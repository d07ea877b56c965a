namespace Vouch.SmartPick.Proof;

/// <summary>A published figure of one specialty beside its simulated twin.</summary>
/// <param name="Figure">As in <c>fit.csv</c>: <c>match-rate-ranked</c>, <c>match-rate-preferring</c>, <c>step2-median-matched</c>, …</param>
/// <param name="Type">Code of the applicant type, or <c>all</c>.</param>
/// <param name="Published">A share, or a score.</param>
/// <param name="Applicants">Applicants behind the figure, at the scale of the directory.</param>
/// <param name="IsJudged">Large enough for a bound.</param>
public sealed record ProofCell(
    string Specialty, string Figure, string Type, double Published, double Simulated, int Applicants, bool IsJudged);
