namespace Vouch.Domain.Mentorships;

public enum OpportunityAudience
{
    /// <summary>The trainee of the mentorship it was offered in.</summary>
    ThisTrainee,

    /// <summary>Everyone the mentor mentors now.</summary>
    AllMyTrainees,
}
