namespace Vouch.Domain.Safety;

public static class SafetyProblems
{
    public static readonly Problem Words =
        new("safety.words", "Say in at most 4,000 characters what happened. A few words are enough.", "Words");

    public static readonly Problem UnknownTopic =
        new("safety.unknown-topic", "Choose what it is about.", "Topic");

    public static readonly Problem NotARecipient =
        new("safety.not-a-recipient", "Choose one of the people of the office.", "Recipient");

    public static readonly Problem Closed =
        new("safety.closed", "This concern has been closed already.");
}
