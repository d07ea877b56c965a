namespace Vouch.Domain.Mentors;

/// <summary>A trainee in line for a mentor whose places are all taken. The first in line is offered the place that frees.</summary>
public sealed class WaitlistEntry
{
    /// <summary>So many lines one trainee may stand in at once.</summary>
    public const int MostAtOnce = 5;

    private WaitlistEntry()
    {
    }

    public WaitlistEntryId Id { get; private set; }

    public PersonId TraineeId { get; private set; }

    public PersonId MentorId { get; private set; }

    public WaitlistStatus Status { get; private set; }

    /// <summary>Who joined first is offered a place first.</summary>
    public DateTimeOffset JoinedAt { get; private set; }

    public DateTimeOffset? OfferedAt { get; private set; }

    /// <summary>Until then the place is kept.</summary>
    public DateTimeOffset? OfferEndsAt { get; private set; }

    public DateTimeOffset? ClosedAt { get; private set; }

    /// <summary>Raised by each save; one built on an older version is refused.</summary>
    public int Version { get; private set; }

    public bool IsInLine => Status is WaitlistStatus.Waiting or WaitlistStatus.Offered;

    /// <param name="trainee">Who would wait.</param>
    /// <param name="mentor">The mentor without an open place.</param>
    /// <param name="inLine">All lines the trainee stands in.</param>
    /// <param name="othersWait">Whether somebody else stands in this mentor's line.</param>
    /// <param name="now">The time of joining.</param>
    public static Result<WaitlistEntry> Join(
        PersonId trainee, MentorProfile mentor, IReadOnlyCollection<WaitlistEntry> inLine, bool othersWait, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(mentor);
        ArgumentNullException.ThrowIfNull(inLine);
        return trainee == mentor.PersonId ? MentorRequestProblems.Yourself
            : inLine.Any(entry => entry.MentorId == mentor.PersonId) ? WaitlistProblems.AlreadyInLine
            : !mentor.IsAccepting ? WaitlistProblems.NotAccepting
            : mentor.OpenPlaces > 0 && !othersWait ? WaitlistProblems.PlaceIsOpen
            : inLine.Count >= MostAtOnce ? WaitlistProblems.TooManyLines
            : new WaitlistEntry { Id = WaitlistEntryId.New(now), TraineeId = trainee, MentorId = mentor.PersonId, JoinedAt = now };
    }

    /// <summary>Keeps a place of the mentor for this trainee, or neither happens.</summary>
    public Problem? Offer(MentorProfile mentor, DateTimeOffset now, TimeSpan lasts)
    {
        ArgumentNullException.ThrowIfNull(mentor);
        if (Status != WaitlistStatus.Waiting || mentor.PersonId != MentorId || !mentor.IsAccepting)
        {
            return WaitlistProblems.NotWaiting;
        }

        if (mentor.HoldPlace(now) is { } full)
        {
            return full;
        }

        (Status, OfferedAt, OfferEndsAt) = (WaitlistStatus.Offered, now, now + lasts);
        return null;
    }

    /// <summary>Whether a place is kept for this trainee now.</summary>
    public bool HasOffer(DateTimeOffset now) => Status == WaitlistStatus.Offered && now < OfferEndsAt;

    /// <summary>The trainee asks the mentor; from now on the request keeps the place.</summary>
    public void Take(DateTimeOffset now)
    {
        if (!HasOffer(now))
        {
            throw new InvalidOperationException("No place is kept for this trainee.");
        }

        Close(WaitlistStatus.Taken, now);
    }

    /// <summary>Ends an offer nobody took in time; the place is open for the next in line. True when it did.</summary>
    public bool LapseIfOver(MentorProfile mentor, DateTimeOffset now)
    {
        if (Status != WaitlistStatus.Offered || now < OfferEndsAt)
        {
            return false;
        }

        GiveBack(mentor, now);
        Close(WaitlistStatus.Lapsed, now);
        return true;
    }

    /// <summary>The mentor welcomes nobody for now: the offer ends, and the trainee keeps their turn. True when it did.</summary>
    public bool TakeBackIfClosed(MentorProfile mentor, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(mentor);
        if (Status != WaitlistStatus.Offered || mentor.IsAccepting)
        {
            return false;
        }

        GiveBack(mentor, now);
        (Status, OfferedAt, OfferEndsAt) = (WaitlistStatus.Waiting, null, null);
        return true;
    }

    public Problem? Leave(PersonId by, MentorProfile mentor, DateTimeOffset now)
    {
        if (by != TraineeId)
        {
            return Problem.NotFound;
        }

        if (!IsInLine)
        {
            return WaitlistProblems.NotWaiting;
        }

        if (Status == WaitlistStatus.Offered)
        {
            GiveBack(mentor, now);
        }

        Close(WaitlistStatus.Left, now);
        return null;
    }

    private void GiveBack(MentorProfile mentor, DateTimeOffset now)
    {
        if (mentor.PersonId != MentorId)
        {
            throw new ArgumentException("This is another mentor.", nameof(mentor));
        }

        mentor.ReleaseHeldPlace(now);
    }

    private void Close(WaitlistStatus status, DateTimeOffset now) => (Status, ClosedAt) = (status, now);
}
