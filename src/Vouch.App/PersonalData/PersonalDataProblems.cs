using Vouch.Domain;

namespace Vouch.App.PersonalData;

public static class PersonalDataProblems
{
    public static readonly Problem NotYourAddress =
        new("personal-data.not-your-address", "Type the e-mail address of your account, so that nobody erases it by accident.", "Email");

    public static readonly Problem LettersAreOwed =
        new("personal-data.letters-are-owed", "Somebody waits for a letter of yours. Hand it over, or say that you cannot write it, then erase your account.");

    public static readonly Problem NobodyIsErasedHere =
        new("personal-data.nobody-is-erased-here", "This is a demonstration that anybody can open, and everybody in it is made up: nobody is erased here.");
}
