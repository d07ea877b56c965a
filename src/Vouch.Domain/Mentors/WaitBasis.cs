namespace Vouch.Domain.Mentors;

/// <summary>What a wait is worked out from.</summary>
public enum WaitBasis
{
    /// <summary>Too few places have ever come free.</summary>
    Unknown,

    /// <summary>How long this mentor's own mentorships lasted.</summary>
    ThisMentor,

    /// <summary>How long mentorships here lasted, because this mentor's are too few.</summary>
    Everybody,
}
