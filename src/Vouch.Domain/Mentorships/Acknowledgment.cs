namespace Vouch.Domain.Mentorships;

/// <summary>
/// "I have seen it, give me some days": the one a question waits for says so once, and until that day nobody reminds them. The other
/// sees it and need not wonder.
/// </summary>
public sealed class Acknowledgment
{
    public const int LongestDays = 14;

    private Acknowledgment()
    {
    }

    public AcknowledgmentId Id { get; private set; }

    public MentorshipId MentorshipId { get; private set; }

    public PersonId ById { get; private set; }

    public Guid TargetId { get; private set; }

    /// <summary>When the question was asked; asked again, it may be acknowledged again.</summary>
    public DateTimeOffset WaitingSince { get; private set; }

    public DateTimeOffset SeenAt { get; private set; }

    /// <summary>The last day on which an answer keeps this word.</summary>
    public DateOnly UntilOn { get; private set; }

    public static Result<Acknowledgment> Of(Mentorship mentorship, PersonId by, Waiting waiting, int days, DateOnly today, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(waiting);
        if (mentorship.RefusesWorkBy(by) is { } refusal)
        {
            return refusal;
        }

        return mentorship.PartyOf(by) != waiting.On ? Problem.NotFound
            : waiting.SeenUntil is not null ? AcknowledgmentProblems.OnlyOnce
            : days is < 1 or > LongestDays ? AcknowledgmentProblems.Days
            : waiting.DeadlineOn <= today.AddDays(days) ? AcknowledgmentProblems.PastDeadline
            : new Acknowledgment
            {
                Id = AcknowledgmentId.New(now),
                MentorshipId = mentorship.Id,
                ById = by,
                TargetId = waiting.TargetId,
                WaitingSince = waiting.Since,
                SeenAt = now,
                UntilOn = today.AddDays(days),
            };
    }
}
