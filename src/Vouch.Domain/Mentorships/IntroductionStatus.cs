namespace Vouch.Domain.Mentorships;

/// <summary>Where an introduction stands. What the others see of a no is nothing: for them it waits until its day is over.</summary>
public enum IntroductionStatus
{
    /// <summary>The trainee asks the mentor for one.</summary>
    WithMentor,

    /// <summary>The mentor offers one.</summary>
    WithTrainee,

    /// <summary>The trainee wants it; the other person is asked.</summary>
    WithOther,

    /// <summary>Both said yes; each has the other's address.</summary>
    Made,

    /// <summary>Somebody said no, or nobody answered in time.</summary>
    Closed,
}
