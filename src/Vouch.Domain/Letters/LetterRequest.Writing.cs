namespace Vouch.Domain.Letters;

/// <summary>What the writer does with a request, from the answer to the signature.</summary>
public sealed partial class LetterRequest
{
    /// <summary>Characters of a suggestion.</summary>
    public const int LongestSuggestion = 300;

    /// <summary>Whom a writer who said no would ask instead, in their own words to the trainee.</summary>
    public string Suggestion { get; private set; } = "";

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
    /// <param name="suggestion">Whom the writer would ask instead, for the trainee to read; empty when nobody comes to mind.</param>
    public Result<LetterDecline> Decline(PersonId by, DeclineReason reason, DateTimeOffset now, string? suggestion = null)
    {
        if (by != WriterId || Status == LetterRequestStatus.Draft)
        {
            return Problem.NotFound;
        }

        if (Status is not (LetterRequestStatus.Requested or LetterRequestStatus.Accepted or LetterRequestStatus.Writing))
        {
            return LetterProblems.AlreadyAnswered;
        }

        var written = (suggestion ?? "").Trim();
        if (written.Length > LongestSuggestion)
        {
            return LetterProblems.SuggestionTooLong;
        }

        Suggestion = written;
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
        ArgumentNullException.ThrowIfNull(draft);
        if (WhyNotSigning(by) is { } problem)
        {
            return problem;
        }

        var text = DraftText.Parse(draft.Text.ReadText());
        if (text.ForReader.Length == 0)
        {
            return LetterProblems.TextEmpty;
        }

        return text.Cited.Any(number => _evidence.TrueForAll(item => item.Number != number))
            ? LetterProblems.UnknownItem
            : Sign(text.ForReader, signature, guards, now, whyRefused);
    }

    /// <summary>Signs a file the writer wrote elsewhere; its words are the letter's.</summary>
    public Result<Letter> Sign(
        PersonId by,
        LetterUpload upload,
        LetterSignature signature,
        IReadOnlyCollection<string> guards,
        DateTimeOffset now,
        Func<Letter, Problem?>? whyRefused = null)
    {
        ArgumentNullException.ThrowIfNull(upload);
        return WhyNotSigning(by) is { } problem ? problem : Sign(upload.Text.ReadText(), signature, guards, now, whyRefused);
    }

    private Result<Letter> Sign(
        string text, LetterSignature signature, IReadOnlyCollection<string> guards, DateTimeOffset now, Func<Letter, Problem?>? whyRefused)
    {
        if (guards.Count > 0)
        {
            return LetterProblems.Guarded;
        }

        var letter = Letter.Of(this, text, signature, now);
        if (whyRefused?.Invoke(letter) is { } refusal)
        {
            return refusal;
        }

        BeginEdition();
        return letter;
    }

    private Problem? WhyNotSigning(PersonId by)
    {
        if (by != WriterId)
        {
            return Problem.NotFound;
        }

        return Status is LetterRequestStatus.Accepted or LetterRequestStatus.Writing || IsRevising ? null : WhyNotWriting();
    }

    private Problem WhyNotWriting() => Status switch
    {
        LetterRequestStatus.Requested => LetterProblems.NotAccepted,
        var signed when signed.IsSigned() => LetterProblems.AlreadySigned,
        LetterRequestStatus.Draft => Problem.NotFound,
        _ => LetterProblems.NotOpen,
    };
}
