namespace Vouch.Domain.Letters;

/// <summary>What the writer does with a request, from the answer to the hand-over.</summary>
public sealed partial class LetterRequest
{
    private static readonly TimeSpan BetweenNudges = TimeSpan.FromDays(7);
    private const int MostNudges = 3;

    /// <summary>The writer promises a letter. Only a strong one helps, so only a yes to that question accepts.</summary>
    public Problem? Accept(PersonId by, bool canBeStrong, DateTimeOffset now)
    {
        if (by != WriterId || Status == LetterRequestStatus.Draft)
        {
            return Problem.NotFound;
        }

        if (Status != LetterRequestStatus.Requested)
        {
            return LetterProblems.AlreadyAnswered;
        }

        if (!canBeStrong)
        {
            return LetterProblems.NotStrong;
        }

        AnsweredAt = now;
        MoveTo(LetterRequestStatus.Accepted);
        return null;
    }

    /// <summary>The writer says no, at once or after having accepted. The reason goes into a record of its own.</summary>
    public Result<LetterDecline> Decline(PersonId by, DeclineReason reason, DateTimeOffset now)
    {
        if (by != WriterId || Status == LetterRequestStatus.Draft)
        {
            return Problem.NotFound;
        }

        if (Status is not (LetterRequestStatus.Requested or LetterRequestStatus.Accepted or LetterRequestStatus.Writing))
        {
            return LetterProblems.AlreadyAnswered;
        }

        AnsweredAt ??= now;
        ClosedAt = now;
        MoveTo(LetterRequestStatus.Declined);
        return LetterDecline.Of(this, reason, now);
    }

    /// <summary>The writer opens the desk for the first time; later times change nothing, so that nobody can tell how often.</summary>
    public Problem? BeginWriting(PersonId by)
    {
        if (by != WriterId)
        {
            return Problem.NotFound;
        }

        if (Status == LetterRequestStatus.Writing)
        {
            return null;
        }

        if (Status != LetterRequestStatus.Accepted)
        {
            return WhyNotWriting();
        }

        MoveTo(LetterRequestStatus.Writing);
        return null;
    }

    /// <summary>Signs what the draft says to its reader. A guard that fired, such as another trainee's name, blocks it.</summary>
    /// <param name="guards">The wrong-letter guards that fired on this text; signing needs none.</param>
    /// <param name="whyRefused">Why a service would refuse the letter as a file; nothing is signed that cannot be handed over.</param>
    public Result<Letter> Sign(
        PersonId by,
        LetterDraft draft,
        LetterSignature signature,
        IReadOnlyCollection<string> guards,
        DateTimeOffset now,
        Func<Letter, Problem?>? whyRefused = null)
    {
        if (by != WriterId)
        {
            return Problem.NotFound;
        }

        if (Status is not (LetterRequestStatus.Accepted or LetterRequestStatus.Writing))
        {
            return WhyNotWriting();
        }

        var text = DraftText.Parse(draft.Text);
        if (text.ForReader.Length == 0)
        {
            return LetterProblems.TextEmpty;
        }

        if (text.Cited.Any(number => _evidence.TrueForAll(item => item.Number != number)))
        {
            return LetterProblems.UnknownItem;
        }

        if (guards.Count > 0)
        {
            return LetterProblems.Guarded;
        }

        var letter = Letter.Of(this, text.ForReader, signature, now);
        if (whyRefused?.Invoke(letter) is { } refusal)
        {
            return refusal;
        }

        MoveTo(LetterRequestStatus.Signed);
        return letter;
    }

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
        if (Status is not (LetterRequestStatus.Signed or LetterRequestStatus.HandedOver or LetterRequestStatus.Confirmed))
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

    private Problem WhyNotWriting() => Status switch
    {
        LetterRequestStatus.Requested => LetterProblems.NotAccepted,
        LetterRequestStatus.Signed or LetterRequestStatus.HandedOver or LetterRequestStatus.Confirmed => LetterProblems.AlreadySigned,
        LetterRequestStatus.Draft => Problem.NotFound,
        _ => LetterProblems.NotOpen,
    };
}
