namespace Vouch.Domain.Mentorships;

/// <summary>
/// How is it going? Asked of each of the two after 30 days and then every 60. The answer is the writer's own: the other never sees it, an
/// office only counts. Whoever wants the office to call says so in the same press.
/// </summary>
public sealed class Pulse
{
    public const int FirstAfterDays = 30;
    public const int ThenEveryDays = 60;

    /// <summary>After a pause or a leave nobody is asked how it is going before it goes again.</summary>
    public const int DaysAfterRest = 14;

    private Pulse()
    {
    }

    public PulseId Id { get; private set; }

    public MentorshipId MentorshipId { get; private set; }

    public PersonId WriterId { get; private set; }

    public Party Party { get; private set; }

    /// <summary>1 for the first.</summary>
    public int Number { get; private set; }

    public DateTimeOffset AskedAt { get; private set; }

    public DateTimeOffset? AnsweredAt { get; private set; }

    public PulseFeeling? Feeling { get; private set; }

    /// <summary>For the writer alone.</summary>
    public Confidential? Words { get; private set; }

    /// <summary>The writer would like the office to get in touch. Only that they would is passed on.</summary>
    public bool WantsACall { get; private set; }

    /// <summary>The day on which the next one is due.</summary>
    /// <param name="mentorship">Of whom.</param>
    /// <param name="lastAskedOn">When this side was last asked; null before the first time.</param>
    /// <param name="backOn">The last day of the mentor's latest leave, if it is over.</param>
    public static DateOnly DueOn(Mentorship mentorship, DateOnly? lastAskedOn, DateOnly? backOn)
    {
        ArgumentNullException.ThrowIfNull(mentorship);
        var due = lastAskedOn?.AddDays(ThenEveryDays) ?? mentorship.StartedOn.AddDays(FirstAfterDays);
        foreach (var rest in new[] { mentorship.ResumedOn, backOn })
        {
            due = rest?.AddDays(DaysAfterRest) is { } settled && settled > due ? settled : due;
        }

        return due;
    }

    public static Pulse Ask(Mentorship mentorship, Party party, int number, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(mentorship);
        return new()
        {
            Id = PulseId.New(now),
            MentorshipId = mentorship.Id,
            WriterId = party is Party.Mentor ? mentorship.MentorId : mentorship.TraineeId,
            Party = party,
            Number = number,
            AskedAt = now,
        };
    }

    public bool MayBeSeenBy(PersonId reader) => reader == WriterId;

    /// <summary>The writer answers, and may change the answer until the next one is asked.</summary>
    public Problem? Answer(PersonId by, PulseFeeling feeling, string words, bool wantsACall, Mentorship mentorship, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(mentorship);
        if (!MayBeSeenBy(by))
        {
            return Problem.NotFound;
        }

        if (mentorship.RefusesWorkBy(by) is { } refusal)
        {
            return refusal;
        }

        if (!Enum.IsDefined(feeling))
        {
            return PulseProblems.Feeling;
        }

        if (!Wording.Fits(ref words, 2000))
        {
            return PulseProblems.Words;
        }

        (Feeling, Words, WantsACall, AnsweredAt) = (feeling, words.Length > 0 ? Confidential.Of(words) : null, wantsACall, now);
        return null;
    }
}
