namespace Vouch.Domain.Mentors;

/// <summary>The parts a trainee would like somebody to play. One mentor rarely plays them all.</summary>
[Flags]
public enum MentoringNeeds
{
    None = 0,
    Career = 1,
    Research = 2,
    Specialty = 4,
    Wellbeing = 8,
    Sponsor = 16,
}
