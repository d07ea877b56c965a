namespace Vouch.Domain.Letters;

public static class LetterTargetProblems
{
    public static readonly Problem ServiceMissing = new(
        "letter-target.service", "Choose the service you apply through.", "Service");

    public static readonly Problem NameLength = new(
        "letter-target.name", $"Write the name of the program or school, {LetterTarget.LongestName} characters at most.", "Name");

    public static readonly Problem TooManyTargets = new(
        "letter-target.most", $"You have {LetterTarget.MostPerTrainee} programs and schools here, which is as many as we keep. Take one off first.");

    public static readonly Problem Twice = new(
        "letter-target.twice", "This program or school is on your list already.", "Name");

    public static readonly Problem ProgramUnknown = new(
        "letter-target.program", "None of these programs is in the directory any more. Build your list again.");

    public static Problem TooMany(LetterService service, int most) => new(
        "letter-target.too-many", $"{service.Name} takes {most} letters for one program at most. Untick one.");

    public static Problem NotForThisService(LetterService service) => new(
        "letter-target.other-service", $"A letter you ticked was not asked for {service.Name}, or its request is over. Ask its writer for {service.Name}, or untick it.");
}
