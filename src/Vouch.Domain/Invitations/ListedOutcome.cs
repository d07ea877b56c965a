namespace Vouch.Domain.Invitations;

/// <summary>What an office's list means for one of its lines.</summary>
public enum ListedOutcome
{
    /// <summary>A mail goes out.</summary>
    WillBeInvited,

    /// <summary>Has an account; if a cohort is named, joins it, and hears nothing.</summary>
    AlreadyHere,

    /// <summary>Was written to before; nothing happens.</summary>
    InvitedBefore,

    /// <summary>The address stands further up; this line is passed over.</summary>
    Repeated,

    /// <summary>Cannot be read; this line is passed over.</summary>
    Wrong,
}
