namespace Vouch.Domain.Mentorships;

public static class AcknowledgmentProblems
{
    public static readonly Problem OnlyOnce =
        new("acknowledgment.only-once", "You have said so once already. An answer, even a short no, is the next step.");

    public static readonly Problem Days =
        new("acknowledgment.days", "Choose between 1 and 14 days.", "Days");

    public static readonly Problem PastDeadline =
        new("acknowledgment.past-deadline", "The deadline is sooner than that. Answer now, or choose fewer days.", "Days");
}
