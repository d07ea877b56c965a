namespace Vouch.Domain.Letters;

/// <summary>
/// What a writer says about letters as a whole: whether new requests are welcome, and how to be reminded: how often at most, how many times at all for one letter, and how long before the
/// wanted day. Without a word from the writer: weekly, three times, from two weeks before.
/// </summary>
public sealed class ReminderTerms
{
    private ReminderTerms()
    {
    }

    public PersonId WriterId { get; private set; }

    /// <summary>Fewest days between two reminders; 0 for none at all.</summary>
    public int EveryDays { get; private set; } = 7;

    /// <summary>Most reminders of one letter, those a trainee asks for included.</summary>
    public int Most { get; private set; } = 3;

    /// <summary>From how many days before the wanted day an accepted letter is reminded of.</summary>
    public int StartDaysBefore { get; private set; } = 14;

    /// <summary>False while the writer wants no new request for a letter.</summary>
    public bool TakesRequests { get; private set; } = true;

    public int Version { get; private set; }

    public bool AreOff => EveryDays == 0 || Most == 0;

    public static ReminderTerms Default(PersonId writer) => new() { WriterId = writer };

    public Problem? Set(int everyDays, int most, int startDaysBefore, bool takesRequests = true)
    {
        if (everyDays is < 0 or > 60)
        {
            return ReminderProblems.EveryDays;
        }

        if (most is < 0 or > 10)
        {
            return ReminderProblems.Most;
        }

        if (startDaysBefore is < 0 or > 120)
        {
            return ReminderProblems.StartDaysBefore;
        }

        (EveryDays, Most, StartDaysBefore, TakesRequests) = (everyDays, most, startDaysBefore, takesRequests);
        Version++;
        return null;
    }

    /// <summary>Whether a reminder of this letter may go out now, by whoever's wish.</summary>
    public bool Allow(LetterRequest request, DateTimeOffset now) =>
        !AreOff && request.Nudges < Most && now - (request.NudgedAt ?? request.RequestedAt) >= TimeSpan.FromDays(EveryDays);

    /// <summary>Whether this letter is due for a reminder of our own: unanswered, or accepted and its day near.</summary>
    public bool IsDue(LetterRequest request, DateTimeOffset now) =>
        Allow(request, now) && request.Status switch
        {
            LetterRequestStatus.Requested => true,
            LetterRequestStatus.Accepted or LetterRequestStatus.Writing or LetterRequestStatus.Signed =>
                DateOnly.FromDateTime(now.UtcDateTime) >= request.WantedOn.AddDays(-StartDaysBefore),
            _ => false,
        };
}
