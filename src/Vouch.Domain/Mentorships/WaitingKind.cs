namespace Vouch.Domain.Mentorships;

/// <summary>What can wait for one of the two.</summary>
public enum WaitingKind
{
    Compact,
    Meeting,
    Contribution,
    TaskCredit,
    Application,
}
