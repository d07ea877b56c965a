using Vouch.Domain;

namespace Vouch.App.Features.Invitations;

internal static class InvitationListProblems
{
    public static readonly Problem Nobody = new("invitation-list.nobody", "Paste a list, or choose a file.", "Pasted");

    public static readonly Problem ListGone = new("invitation-list.gone", "The checked list is not here any more. Check it again.", "Pasted");

    public static readonly Problem NothingRealHere =
        new("invitation-list.nothing-real-here", "This is a demonstration that anybody can open: nobody real is invited here.", "Pasted");

    public static readonly Problem UnknownCohort = new("invitation-list.unknown-cohort", "Choose a cohort from the list.", "Cohort");

    public static Problem TooLarge(int megabytes) => new("invitation-list.too-large", $"The list is larger than {megabytes} MB. Split it.", "File");

    public static Problem TooMany(int most) => new("invitation-list.too-many", $"Invite at most {most:N0} people at once. Split the list.", "Pasted");

    public static Problem Unread => new("invitation-list.unread", "Write a name and an e-mail address, like Maya Osei, maya@school.edu.");

    public static Problem NoSuchRole(string said) => new("invitation-list.no-such-role", $"“{Short(said)}” is no role. Write trainee or mentor, or leave it empty.");

    public static Problem NoSuchStage(string said) => new("invitation-list.no-such-stage", $"“{Short(said)}” is no stage. Write one of the list below, such as M2, or leave it empty.");

    public static Problem NoSuchCohort(string said) => new("invitation-list.no-such-cohort", $"There is no cohort “{Short(said)}”. Make it first, write its name as it stands there, or leave it empty.");

    private static string Short(string said) => said.Length <= 40 ? said : $"{said[..40]}…";
}
