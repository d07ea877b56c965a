namespace Vouch.Domain.Applicants;

/// <summary>How sure a letter is.</summary>
public enum LetterStanding
{
    /// <summary>Written and signed.</summary>
    Ready,

    /// <summary>The writer has said yes.</summary>
    Promised,

    /// <summary>Asked for, and not answered: not counted, but one sees what it would bring.</summary>
    Asked,
}
