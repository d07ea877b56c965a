namespace Vouch.Domain.Letters;

/// <summary>What the writer does with a request, from the answer to the signature.</summary>
public sealed partial class LetterRequest
{
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

    /// <summary>The writer, or the delegate, opens the desk for the first time; later times change nothing, so that nobody can tell how often.</summary>
    public Problem? BeginWriting(PersonId by)
    {
        if (!MayPrepare(by))
        {
            return Problem.NotFound;
        }

        if (Status == LetterRequestStatus.Writing || IsRevising)
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

        if (Status is not (LetterRequestStatus.Accepted or LetterRequestStatus.Writing) && !IsRevising)
        {
            return WhyNotWriting();
        }

        var text = DraftText.Parse(draft.Text.ReadText());
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

        BeginEdition();
        return letter;
    }

    private Problem WhyNotWriting() => Status switch
    {
        LetterRequestStatus.Requested => LetterProblems.NotAccepted,
        var signed when signed.IsSigned() => LetterProblems.AlreadySigned,
        LetterRequestStatus.Draft => Problem.NotFound,
        _ => LetterProblems.NotOpen,
    };
}
