namespace Vouch.Domain.Applicants;

/// <summary>What may be spent on applications.</summary>
/// <param name="MostUsd">The most money; null for no limit.</param>
/// <param name="MostApplications">The most programs; null for no limit.</param>
/// <param name="UsdPerPoint">The most the applicant would pay for one more percentage point of a match at a favorite program.</param>
public sealed record Budget(int? MostUsd, int? MostApplications, int UsdPerPoint);
