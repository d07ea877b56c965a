namespace Vouch.Domain.Letters;

/// <summary>
/// A signed letter gets a newer edition. Until that is signed the earlier one stands, and nobody but the writer can tell that
/// another is being written.
/// </summary>
public sealed partial class LetterRequest
{
    /// <summary>How many letters have been signed for this request; the last one stands.</summary>
    public int Editions { get; private set; }

    /// <summary>Since when the writer has been at a newer edition; null while there is none in work.</summary>
    public DateTimeOffset? RevisingSince { get; private set; }

    public bool IsRevising => RevisingSince is not null;

    /// <summary>The writer opens the text of a signed letter again.</summary>
    public Problem? Revise(PersonId by, DateTimeOffset now)
    {
        if (by != WriterId)
        {
            return Problem.NotFound;
        }

        if (!Status.IsSigned())
        {
            return Status.IsClosed() ? LetterProblems.NotOpen : LetterProblems.NotSigned;
        }

        (RevisingSince, WorkErasedAt) = (RevisingSince ?? now, null); // what is written from here on is erased in its own time
        Version++;
        return null;
    }

    /// <summary>The writer leaves the signed letter as it is.</summary>
    public Problem? KeepSigned(PersonId by)
    {
        if (by != WriterId)
        {
            return Problem.NotFound;
        }

        if (!IsRevising)
        {
            return LetterProblems.NothingToKeep;
        }

        RevisingSince = null;
        Version++;
        return null;
    }

    /// <summary>The deadline is long past and nothing was signed: the request ends by itself.</summary>
    public Problem? Expire(DateOnly today, DateTimeOffset now)
    {
        if (Status is not (LetterRequestStatus.Requested or LetterRequestStatus.Accepted or LetterRequestStatus.Writing)
            || today <= ExpiresOn)
        {
            return LetterProblems.NotExpired;
        }

        ClosedAt = now;
        MoveTo(LetterRequestStatus.Expired);
        return null;
    }

    // The newer edition has to go wherever the earlier one went.
    private void BeginEdition()
    {
        Editions++;
        RevisingSince = null;
        _destinations.ForEach(destination => destination.StartOver());
        MoveTo(LetterRequestStatus.Signed);
    }
}
