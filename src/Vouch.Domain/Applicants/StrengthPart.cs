namespace Vouch.Domain.Applicants;

/// <summary>One thing that moves an applicant up or down beside the Step 2 score.</summary>
/// <param name="Shift">In standard deviations of applicants' strength.</param>
/// <param name="Basis">What the shift rests on, in words.</param>
public sealed record StrengthPart(string Name, double Shift, string Basis);
