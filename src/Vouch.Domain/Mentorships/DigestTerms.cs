namespace Vouch.Domain.Mentorships;

/// <summary>How a mentor is written to: at once, or gathered into one mail a day or a week. Nothing comes on days of leave; what came up meanwhile waits in one mail after it.</summary>
public sealed class DigestTerms
{
    private DigestTerms()
    {
    }

    public PersonId MentorId { get; private set; }

    public DigestRhythm Rhythm { get; private set; }

    /// <summary>The day of a weekly mail.</summary>
    public DayOfWeek Day { get; private set; } = DayOfWeek.Monday;

    /// <summary>Questions asked until then are known to the mentor.</summary>
    public DateTimeOffset ToldThrough { get; private set; }

    public DateOnly? LastDigestOn { get; private set; }

    /// <summary>Raised by each save: of two nodes that make the same digest one is refused.</summary>
    public int Version { get; private set; }

    public static DigestTerms Default(PersonId mentorId) => new() { MentorId = mentorId };

    public Problem? Set(DigestRhythm rhythm, DayOfWeek day, DateTimeOffset now)
    {
        if (!Enum.IsDefined(rhythm) || !Enum.IsDefined(day))
        {
            return DigestProblems.UnknownChoice;
        }

        // What was asked while each question came by itself is known.
        ToldThrough = Rhythm is DigestRhythm.AtOnce && rhythm is not DigestRhythm.AtOnce ? now : ToldThrough;
        (Rhythm, Day) = (rhythm, day);
        return null;
    }

    /// <summary>Whether a digest goes out today: it is their day, they are not away, and something waits they have not heard of.</summary>
    /// <param name="waiting">When each thing that waits for them was asked, and whether they were away then.</param>
    /// <param name="isOnLeave">Whether they are away today.</param>
    /// <param name="today">Today where they live.</param>
    public bool IsDue(IEnumerable<(DateTimeOffset Since, bool WhileAway)> waiting, bool isOnLeave, DateOnly today) =>
        !isOnLeave
        && LastDigestOn != today
        && (Rhythm is not DigestRhythm.Weekly || today.DayOfWeek == Day)
        && waiting.Any(question => question.Since > ToldThrough && (question.WhileAway || Rhythm is not DigestRhythm.AtOnce));

    /// <summary>
    /// Whether a reminder can wait for the next digest: they chose one, and it comes before the day after which an answer is of no use.
    /// </summary>
    /// <param name="deadlineOn">That day; null when there is none.</param>
    /// <param name="today">Today where they live.</param>
    public bool Carries(DateOnly? deadlineOn, DateOnly today) => Rhythm is not DigestRhythm.AtOnce && !(deadlineOn <= NextOn(today));

    public void Sent(DateOnly today, DateTimeOffset now) => (LastDigestOn, ToldThrough) = (today, now);

    private DateOnly NextOn(DateOnly today)
    {
        var next = LastDigestOn == today ? today.AddDays(1) : today;
        return Rhythm is DigestRhythm.Weekly ? next.AddDays((Day - next.DayOfWeek + 7) % 7) : next;
    }
}
