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

    public static readonly Problem InterviewsMissing = new(
        "smart-pick.interviews-missing", "Say for at least one program whether it invited you, turned you down or has not answered.", "Interviews");

    public static Problem InterviewProgramUnknown(string program) => new(
        "smart-pick.interview-program-unknown",
        $"\"{(program.Length <= 80 ? program : program[..80])}\" is no program of the chosen specialties. Look up its key in the directory.",
        "Interviews");
}
