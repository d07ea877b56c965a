using System.Globalization;

namespace Vouch.Domain.Letters.Worksheets;

/// <summary>One question of a form, in our words.</summary>
/// <param name="Part">The part of the form it stands in.</param>
/// <param name="Options">What may be chosen; empty for words and numbers.</param>
public sealed record FormQuestion(
    string Part, string Code, string Text, AnswerKind Kind, IReadOnlyList<string> Options, int? MostWords, int? MostCharacters, string Source)
{
    private const int MostAnywhere = 6000;

    /// <summary>What is wrong with an answer; null when it can be entered as it stands. No answer is never wrong: a worksheet is work in progress.</summary>
    public Problem? Check(string answer)
    {
        if (answer.Length == 0)
        {
            return null;
        }

        return Kind switch
        {
            AnswerKind.Choice when !Options.Contains(answer) => WorksheetProblems.NotAnOption(this),
            AnswerKind.Many when answer.Split('|').Except(Options).Any() => WorksheetProblems.NotAnOption(this),
            AnswerKind.Percentile when !IsPercentile(answer) => WorksheetProblems.NotAPercentile(this),
            _ when answer.Length > MostAnywhere => WorksheetProblems.TooLong(this, MostAnywhere),
            _ => null,
        };
    }

    /// <summary>How far an answer is over what the form takes, as a sentence; null when it fits or the limit is unknown.</summary>
    public string? OverLimit(string answer) => (Words(answer) - MostWords, answer.Length - MostCharacters) switch
    {
        (> 0 and var words, _) => $"{words} {(words == 1 ? "word" : "words")} more than the form takes.",
        (_, > 0 and var characters) => $"{characters} {(characters == 1 ? "character" : "characters")} more than the form takes.",
        _ => null,
    };

    public static int Words(string text) => text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Length;

    internal static FormQuestion Of(IReadOnlyDictionary<string, string> row) => new(
        row["part"],
        row["code"],
        row["question"],
        Enum.Parse<AnswerKind>(row["kind"], ignoreCase: true),
        row["options"].Split('|', StringSplitOptions.RemoveEmptyEntries),
        Number(row["most_words"]),
        Number(row["most_characters"]),
        row["source"]);

    internal static int? Number(string field) => field.Length == 0 ? null : int.Parse(field, CultureInfo.InvariantCulture);

    private static bool IsPercentile(string answer) =>
        int.TryParse(answer, NumberStyles.None, CultureInfo.InvariantCulture, out var percentile) && percentile is >= 1 and <= 99;
}
