namespace Vouch.Domain.Applicants;

/// <summary>A specialty the applicant would train in.</summary>
/// <param name="Specialty">Slug of the season pack.</param>
/// <param name="Value">What it is worth compared with the first choice, above 0 and at most 1.</param>
public readonly record struct SpecialtyChoice(string Specialty, double Value);
