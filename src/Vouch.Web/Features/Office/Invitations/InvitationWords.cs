using Vouch.App.Features.Invitations;
using Vouch.Domain.Invitations;
using Vouch.Domain.People;

namespace Vouch.Web.Features.Office.Invitations;

/// <summary>What pages call the states of an invitation.</summary>
public static class InvitationWords
{
    public static string Words(this GetInvitations.Which which) => which switch
    {
        GetInvitations.Which.Waiting => "Waiting",
        GetInvitations.Which.Expired => "Expired",
        GetInvitations.Which.Joined => "Joined",
        _ => "Declined or withdrawn",
    };

    public static string Words(this ListedOutcome outcome) => outcome switch
    {
        ListedOutcome.WillBeInvited => "Will be invited",
        ListedOutcome.AlreadyHere => "Already here",
        ListedOutcome.InvitedBefore => "Invited before",
        ListedOutcome.Repeated => "Twice in the list",
        _ => "Cannot be read",
    };

    public static string Badge(this ListedOutcome outcome) => outcome switch
    {
        ListedOutcome.WillBeInvited => "badge good",
        ListedOutcome.Wrong => "badge stop",
        ListedOutcome.Repeated => "badge caution",
        _ => "badge",
    };

    public static string RoleWord(this Roles role) => role == Roles.Mentor ? "mentor" : "trainee";
}
