namespace Vouch.Domain.Letters;

/// <summary>What the trainee decided about reading the letter. There is no default: undecided is not a decision.</summary>
public enum AccessChoice
{
    Undecided,
    Kept,
    Waived,
}
