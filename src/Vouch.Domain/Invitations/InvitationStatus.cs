namespace Vouch.Domain.Invitations;

/// <summary>What became of an invitation. One that waits past its day is expired; that is a matter of the clock, not of a state.</summary>
public enum InvitationStatus
{
    Waiting,
    Accepted,
    Declined,
    Withdrawn,
}
