namespace Vouch.Domain.Mentorships;

/// <summary>The two sides of a mentorship.</summary>
public enum Party
{
    Trainee,
    Mentor,
}
