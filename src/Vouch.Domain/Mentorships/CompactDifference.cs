namespace Vouch.Domain.Mentorships;

/// <summary>One term on which trainee and mentor wrote different things.</summary>
public sealed record CompactDifference(CompactTerm Term, string Trainee, string Mentor);
