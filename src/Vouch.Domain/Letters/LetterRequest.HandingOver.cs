namespace Vouch.Domain.Letters;

/// <summary>What follows the signature, and the reminders that lead to it.</summary>
public sealed partial class LetterRequest
{
    /// <summary>The writer, or the delegate, has uploaded the letter to a service.</summary>
    public Problem? HandOver(PersonId by, string serviceCode, DateTimeOffset now)
    {
        if (!MayPrepare(by))
        {
            return Problem.NotFound;
        }

        return WithSigned(serviceCode, destination => destination.HandOver(by, now));
    }

    /// <summary>The trainee or the writer saw in the service's portal that the letter is there.</summary>
    public Problem? Confirm(PersonId by, string serviceCode, DateTimeOffset now)
    {
        if (!MayBeSeenBy(by))
        {
            return Problem.NotFound;
        }

        return WithSigned(serviceCode, destination =>
        {
            destination.HandOver(WriterId, now);
            destination.Confirm(by, now);
        });
    }

    /// <summary>The trainee asks for a reminder. How often a writer hears from us, the writer says.</summary>
    public Problem? Nudge(PersonId by, ReminderTerms terms, DateTimeOffset now)
    {
        if (by != TraineeId)
        {
            return Problem.NotFound;
        }

        if (Status is not (LetterRequestStatus.Requested or LetterRequestStatus.Accepted
            or LetterRequestStatus.Writing or LetterRequestStatus.Signed))
        {
            return LetterProblems.NothingToNudge;
        }

        if (terms.AreOff)
        {
            return ReminderProblems.NotWanted;
        }

        if (Nudges >= terms.Most)
        {
            return LetterProblems.NudgedEnough;
        }

        if (!terms.Allow(this, now))
        {
            return LetterProblems.NudgedLately;
        }

        Reminded(now);
        return null;
    }

    /// <summary>A reminder of our own went out, in a digest perhaps of many.</summary>
    public Problem? Remind(ReminderTerms terms, DateTimeOffset now)
    {
        if (!terms.IsDue(this, now))
        {
            return LetterProblems.NothingToNudge;
        }

        Reminded(now);
        return null;
    }

    private void Reminded(DateTimeOffset now)
    {
        NudgedAt = now;
        Nudges++;
        Version++;
    }

    private Problem? WithSigned(string serviceCode, Action<LetterDestination> act)
    {
        if (!Status.IsSigned())
        {
            return LetterProblems.NotSigned;
        }

        if (_destinations.Find(destination => destination.ServiceCode == serviceCode) is not { } found)
        {
            return LetterProblems.NotADestination;
        }

        act(found);
        MoveTo(_destinations switch
        {
            var all when all.TrueForAll(destination => destination.IsConfirmed) => LetterRequestStatus.Confirmed,
            var all when all.TrueForAll(destination => destination.IsHandedOver) => LetterRequestStatus.HandedOver,
            _ => Status,
        });
        return null;
    }
}
