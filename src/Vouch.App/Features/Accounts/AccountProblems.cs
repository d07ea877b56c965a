using Vouch.Domain;

namespace Vouch.App.Features.Accounts;

public static class AccountProblems
{
    public static readonly Problem WrongCredentials =
        new("account.wrong-credentials", "The e-mail address and password do not match. Check both, or reset the password.", "Password");

    public static readonly Problem LockedOut =
        new("account.locked-out", "Too many tries. Wait ten minutes, then sign in again or reset the password.");

    public static readonly Problem NotConfirmed =
        new("account.not-confirmed", "Confirm your e-mail address first: the link is in the mail we sent you. We have just sent it again.");

    public static readonly Problem LinkNotValid =
        new("account.link-not-valid", "This link has been used or has expired. Ask for a new one.");

    public static readonly Problem AlreadySetUp =
        new("account.already-set-up", "This installation has already been set up. Open its front page, or sign in.");

    public static readonly Problem NoSignUpHere =
        new("account.no-sign-up-here", "This is a demonstration, and everybody in it is made up. Choose one of its people instead of making an account.");

    public static readonly Problem WrongCode =
        new("account.wrong-code", "That code does not fit. Codes change every 30 seconds: type the newest one.", "Code");

    public static readonly Problem PasskeyNotValid =
        new("account.passkey-not-valid", "This passkey was not accepted. Try again, or sign in with your password.");

    public static readonly Problem TooManyPasskeys =
        new("account.too-many-passkeys", "You have 20 passkeys. Remove one you no longer use, then add this one.");

    public static Problem WeakPassword(string message) => new("account.weak-password", message, "Password");
}
