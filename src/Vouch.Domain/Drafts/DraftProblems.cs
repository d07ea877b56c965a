namespace Vouch.Domain.Drafts;

public static class DraftProblems
{
    public static readonly Problem TooLong = new("draft.too-long", "This is longer than any form takes, so it is not kept. Shorten it.");
}
