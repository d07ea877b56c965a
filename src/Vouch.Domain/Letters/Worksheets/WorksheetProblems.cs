namespace Vouch.Domain.Letters.Worksheets;

public static class WorksheetProblems
{
    public static readonly Problem UnknownForm =
        new("worksheet.unknown-form", "Choose a form from the list.");

    public static readonly Problem UnknownQuestion =
        new("worksheet.unknown-question", "The form has no such question.");

    public static Problem NotAnOption(FormQuestion question) => For(question, "not-an-option", "choose one of the answers.");

    public static Problem NotAPercentile(FormQuestion question) => For(question, "not-a-percentile", "enter a whole number from 1 to 99.");

    public static Problem TooLong(FormQuestion question, int most) => For(question, "too-long", $"write at most {most} characters.");

    private static Problem For(FormQuestion question, string code, string what)
    {
        ArgumentNullException.ThrowIfNull(question);
        return new($"worksheet.{code}", $"{question.Text}: {what}", $"Answers_{question.Code}_");
    }
}
