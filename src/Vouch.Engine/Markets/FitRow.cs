namespace Vouch.Engine.Markets;

/// <summary>One line of the fit table.</summary>
/// <param name="Statistic">What is compared.</param>
/// <param name="Type">For which applicants; null for all.</param>
/// <param name="Published">The published figure.</param>
/// <param name="Simulated">The mean over fresh simulated markets.</param>
/// <param name="Applicants">Applicants behind the published figure.</param>
public sealed record FitRow(FitStatistic Statistic, ApplicantType? Type, double Published, double Simulated, int Applicants);
