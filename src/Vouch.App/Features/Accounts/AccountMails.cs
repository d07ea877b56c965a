using Vouch.App.Mail;

namespace Vouch.App.Features.Accounts;

internal static class AccountMails
{
    public static MailDraft Confirm(string name, string email, string url) => new(
        name,
        email,
        "Confirm your e-mail address for Vouch",
        ["You made an account with this address. Confirm that it is yours, and you can begin."],
        new MailAction("Confirm my address", url),
        Closing: "The link works for one day. If you did not make an account, ignore this mail and nothing happens.",
        EvenOnLeave: true);

    public static MailDraft AlreadyHasAccount(string name, string email) => new(
        name,
        email,
        "You already have a Vouch account",
        [
            "Someone, probably you, tried to make an account with this address. There is one already: sign in with it, or reset the password if you no longer know it.",
            "If it was not you, nothing has changed and you need do nothing.",
        ],
        EvenOnLeave: true);

    public static MailDraft ResetPassword(string name, string email, string url) => new(
        name,
        email,
        "Choose a new password for Vouch",
        ["You asked for a new password. Choose it on the page behind this button; the old one works until then."],
        new MailAction("Choose a new password", url),
        Closing: "The link works for one day and once. If you did not ask, ignore this mail and nothing happens.",
        EvenOnLeave: true);
}
