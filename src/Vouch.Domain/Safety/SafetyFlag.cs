using Vouch.Domain.People;

namespace Vouch.Domain.Safety;

/// <summary>
/// A concern somebody raises with one person of the office. Its words are for these two alone; others of the office see that one is open, and
/// nothing else. Nothing raises one by itself: no text is read by a machine for it.
/// </summary>
public sealed class SafetyFlag
{
    private const int LongestWords = 4000;

    private SafetyFlag()
    {
    }

    public SafetyFlagId Id { get; private set; }

    public PersonId RaisedById { get; private set; }

    public PersonId RecipientId { get; private set; }

    public SafetyTopic Topic { get; private set; }

    public Confidential Words { get; private set; } = Confidential.Of("");

    public DateTimeOffset RaisedAt { get; private set; }

    /// <summary>When the recipient first opened it.</summary>
    public DateTimeOffset? SeenAt { get; private set; }

    public DateTimeOffset? ClosedAt { get; private set; }

    /// <summary>Guards against two changes at once.</summary>
    public int Version { get; private set; }

    public bool IsOpen => ClosedAt is null;

    public static Result<SafetyFlag> Raise(PersonId by, Person recipient, SafetyTopic topic, string? words, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(recipient);
        var said = (words ?? "").ReplaceLineEndings("\n").Trim();
        return !Enum.IsDefined(topic) ? SafetyProblems.UnknownTopic
            : recipient.Id == by || !MayReceive(recipient) ? SafetyProblems.NotARecipient
            : said.Length is 0 or > LongestWords ? SafetyProblems.Words
            : new SafetyFlag
            {
                Id = SafetyFlagId.New(now),
                RaisedById = by,
                RecipientId = recipient.Id,
                Topic = topic,
                Words = Confidential.Of(said),
                RaisedAt = now,
            };
    }

    /// <summary>Whom a concern can be raised with.</summary>
    public static bool MayReceive(Person person)
    {
        ArgumentNullException.ThrowIfNull(person);
        return person.Is(Roles.Advisor) || person.Is(Roles.Administrator);
    }

    public bool MayBeReadBy(PersonId reader) => reader == RaisedById || reader == RecipientId;

    /// <summary>The recipient has opened it; the one who raised it can see that.</summary>
    public void See(PersonId by, DateTimeOffset now)
    {
        if (by == RecipientId)
        {
            SeenAt ??= now;
        }
    }

    /// <summary>The recipient has done what there was to do, or whoever raised it takes it back.</summary>
    public Problem? Close(PersonId by, DateTimeOffset now)
    {
        if (!MayBeReadBy(by))
        {
            return Problem.NotFound;
        }

        if (!IsOpen)
        {
            return SafetyProblems.Closed;
        }

        ClosedAt = now;
        return null;
    }
}
