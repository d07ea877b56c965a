namespace Vouch.Domain.Letters.Assistance;

public static class AssistanceProblems
{
    public static readonly Problem NotAllowed =
        new("letter.assistant-not-allowed", "The writer has not chosen the outside assistant for this letter. Nothing was sent.");

    public static readonly Problem NothingToSend =
        new("letter.assistant-nothing-to-send", "There is no item of the packet to send. Nothing was sent.");

    public static readonly Problem TooMuchToSend =
        new("letter.assistant-too-much-to-send", "These items are too long to send at once. Choose fewer. Nothing was sent.");

    public static readonly Problem TooOften =
        new("letter.assistant-too-often", $"The assistant has been asked {LetterAssistance.MostUses} times about this letter; write on from what there is.");

    public static readonly Problem Unreachable =
        new("letter.assistant-unreachable", "The outside assistant could not be reached. Your draft is as it was; try again later, or write on without it.");

    public static readonly Problem TooSlow =
        new("letter.assistant-too-slow", "The outside assistant took too long, and we stopped waiting. Your draft is as it was; try again later, or write on without it.");

    public static readonly Problem Refused =
        new("letter.assistant-refused", "The outside assistant answered with an error. Your draft is as it was; if it happens again, tell whoever runs this installation.");

    public static readonly Problem TooLong =
        new("letter.assistant-too-long", "The outside assistant answered with far more than was asked for, and we stopped reading. Your draft is as it was.");

    public static readonly Problem Unreadable =
        new("letter.assistant-unreadable", "The outside assistant's answer does not have the form we asked for, so none of it is used. Your draft is as it was.");

    public static readonly Problem NotASuggestion =
        new("letter.assistant-not-a-suggestion", "This sentence is not among those that may be used.");
}
