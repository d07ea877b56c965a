namespace Vouch.Domain.Mentorships;

public enum CompactStatus
{
    /// <summary>The trainee is still writing.</summary>
    Draft,

    /// <summary>The trainee signed; the mentor answers.</summary>
    WithMentor,

    /// <summary>The mentor changed something and signed that; the trainee answers.</summary>
    WithTrainee,

    /// <summary>Both signed the same text.</summary>
    InForce,

    /// <summary>A later version is in force.</summary>
    Superseded,
}
