using System.CommandLine;

namespace Vouch.Cli.Commands.Letters;

/// <summary><c>vouch letters</c>: checks of texts and files of recommendation letters.</summary>
internal static class LettersGroup
{
    public static Command Create() => new("letters", "Check letters of recommendation: words, claims, guards and files.")
    {
        CheckLetters.Create(),
        ListRules.Create(),
        GuardLetter.Create(),
        CheckClaims.Create(),
        CheckFile.Create(),
        MeasureChecks.Create(),
        FitChecks.Create(),
    };
}
