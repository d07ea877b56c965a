namespace Vouch.Domain.Mentorships;

/// <summary>Who besides its writer may see something. An office never sees any of it, only counts.</summary>
public enum Visibility
{
    /// <summary>The writer alone.</summary>
    Private,

    /// <summary>The two people of this mentorship.</summary>
    ThisMentorship,

    /// <summary>The trainee and every mentor they have now. Only the trainee can choose it.</summary>
    AllMentors,
}
