namespace Vouch.Domain.Mentorships;

public static class CompactProblems
{
    public static readonly Problem OnlyTheTraineeDrafts =
        new("compact.only-the-trainee-drafts", "The trainee writes the first text of a compact; the mentor answers it.");

    public static readonly Problem OneAtATime =
        new("compact.one-at-a-time", "A compact is already being agreed on. Finish that one first.");

    public static readonly Problem InForce =
        new("compact.in-force", "Both have signed this compact. Start a new version to change it.");

    public static readonly Problem NotYourTurn =
        new("compact.not-your-turn", "This compact is with the other person now. You can sign once they have answered.");

    public static readonly Problem AlreadySigned =
        new("compact.already-signed", "You have already signed this text.");

    public static readonly Problem SignatureName =
        new("compact.signature-name", "Type your full name to sign.", "SignedName");

    public static Problem Term(string field) =>
        new("compact.term", "Say what you agree on here, in at most 1,000 characters.", field);

    public static readonly Problem NotInForce =
        new("compact.not-in-force", "Only a compact that both have signed can be kept.");
}
