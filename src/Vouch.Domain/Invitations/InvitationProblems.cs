namespace Vouch.Domain.Invitations;

public static class InvitationProblems
{
    public static readonly Problem NotARole =
        new("invitation.not-a-role", "Invite trainees or mentors. Others make an account, and an administrator gives them their role.", "Role");

    public static readonly Problem StageOfAMentor =
        new("invitation.stage-of-a-mentor", "Only a trainee has a stage. Leave it empty for a mentor.", "Stage");

    public static readonly Problem NotOpen =
        new("invitation.not-open", "This invitation has been taken up, declined or withdrawn.");

    public static readonly Problem TheySaidNo =
        new("invitation.they-said-no", "This person declined. Vouch does not write to them again; a word from you may.");

    public static readonly Problem JustSent =
        new("invitation.just-sent", $"This invitation was sent less than {Invitation.HoursBetweenMails} hours ago. Give them a day.");

    public static readonly Problem AlreadyHere =
        new("invitation.already-here", "This person has joined already.");

    public static readonly Problem LinkNotValid =
        new("invitation.link-not-valid", "This invitation has been used, withdrawn or has expired. Ask the office for a new one.");
}
