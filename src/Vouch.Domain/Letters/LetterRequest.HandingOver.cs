namespace Vouch.Domain.Letters;

/// <summary>What follows the signature, and the reminders that lead to it.</summary>
public sealed partial class LetterRequest
{
    private static readonly TimeSpan BetweenNudges = TimeSpan.FromDays(7);
    private const int MostNudges = 3;

    /// <summary>The writer has uploaded the letter to a service.</summary>
    public Problem? HandOver(PersonId by, string serviceCode, DateTimeOffset now)
    {
        if (by != WriterId)
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

    /// <summary>The trainee asks for a reminder. Writers hear from us at most once a week and three times in all.</summary>
    public Problem? Nudge(PersonId by, DateTimeOffset now)
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

        if (Nudges >= MostNudges)
        {
            return LetterProblems.NudgedEnough;
        }

        if (now - (NudgedAt ?? RequestedAt) < BetweenNudges)
        {
            return LetterProblems.NudgedLately;
        }

        NudgedAt = now;
        Nudges++;
        Version++;
        return null;
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
