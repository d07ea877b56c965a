namespace Vouch.Domain.People;

/// <summary>What a person may be here; one person may be several.</summary>
[Flags]
public enum Roles
{
    None = 0,
    Trainee = 1,
    Mentor = 2,
    Advisor = 4,
    Administrator = 8,
}
