using Vouch.Domain;

namespace Vouch.SmartPick;

public static class SmartPickProblems
{
    public static Problem NothingPublished(string specialty) => new(
        "smart-pick.nothing-published",
        $"There are no programs or no published applicant figures for {specialty}, so no odds can be estimated. Choose another specialty.",
        "FirstSpecialty");

    public static readonly Problem NoProgramLeft = new(
        "smart-pick.no-program-left",
        "Every program's stated requirements exclude this profile. Look at the visa, the attempts and the score you entered.",
        "FirstSpecialty");

    public static readonly Problem NotAProfileFile = new(
        "smart-pick.not-a-profile-file", "This is not a profile saved from Smart Pick. Choose the JSON file you saved here.", "File");
}
