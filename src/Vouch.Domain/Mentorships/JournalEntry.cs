using System.Linq.Expressions;

namespace Vouch.Domain.Mentorships;

/// <summary>A reflection or a celebration, written between meetings. Its writer decides who sees it.</summary>
public sealed class JournalEntry
{
    private JournalEntry()
    {
    }

    public JournalEntryId Id { get; private set; }

    public MentorshipId MentorshipId { get; private set; }

    public PersonId TraineeId { get; private set; }

    public PersonId MentorId { get; private set; }

    public PersonId WriterId { get; private set; }

    public JournalKind Kind { get; private set; }

    public string Text { get; private set; } = "";

    public Visibility Visibility { get; private set; }

    public DateTimeOffset WrittenAt { get; private set; }

    public DateTimeOffset? ChangedAt { get; private set; }

    public static Result<JournalEntry> Write(
        Mentorship mentorship, PersonId by, JournalKind kind, string text, Visibility visibility, DateTimeOffset now)
    {
        if (mentorship.RefusesWorkBy(by) is { } refusal)
        {
            return refusal;
        }

        if (!Wording.Says(ref text, 10_000))
        {
            return JournalProblems.Text;
        }

        if (visibility is Visibility.AllMentors && by != mentorship.TraineeId)
        {
            return JournalProblems.OnlyTheTraineeSharesWithAll;
        }

        return new JournalEntry
        {
            Id = JournalEntryId.New(now),
            MentorshipId = mentorship.Id,
            TraineeId = mentorship.TraineeId,
            MentorId = mentorship.MentorId,
            WriterId = by,
            Kind = kind,
            Text = text,
            Visibility = visibility,
            WrittenAt = now,
        };
    }

    /// <param name="reader">Who wants to read.</param>
    /// <param name="circle">The mentors the entry's trainee has now.</param>
    public bool MayBeSeenBy(PersonId reader, MentorCircle circle) => Visibility switch
    {
        _ when reader == WriterId => true,
        Visibility.ThisMentorship => IsOfThePair(reader),
        Visibility.AllMentors => IsOfThePair(reader) || (circle.TraineeId == TraineeId && circle.Includes(reader)),
        _ => false,
    };

    /// <summary>
    /// <see cref="MayBeSeenBy"/> as a query: what <paramref name="reader"/> may see of one trainee's entries.
    /// A test holds the two together.
    /// </summary>
    public static Expression<Func<JournalEntry, bool>> VisibleTo(PersonId reader, MentorCircle circle)
    {
        var traineeId = circle.TraineeId;
        var inCircle = circle.Includes(reader);
        return entry => entry.TraineeId == traineeId
            && (entry.WriterId == reader
                || (entry.Visibility != Visibility.Private && (entry.TraineeId == reader || entry.MentorId == reader))
                || (entry.Visibility == Visibility.AllMentors && inCircle));
    }

    public Problem? Rewrite(PersonId by, string text, Visibility visibility, DateTimeOffset now)
    {
        if (by != WriterId)
        {
            return JournalProblems.NotTheWriter;
        }

        if (!Wording.Says(ref text, 10_000))
        {
            return JournalProblems.Text;
        }

        if (visibility is Visibility.AllMentors && by != TraineeId)
        {
            return JournalProblems.OnlyTheTraineeSharesWithAll;
        }

        (Text, Visibility, ChangedAt) = (text, visibility, now);
        return null;
    }

    private bool IsOfThePair(PersonId reader) => reader == TraineeId || reader == MentorId;
}
