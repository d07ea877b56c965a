namespace Vouch.Domain.Letters;

/// <summary>
/// The writer's working text. It is the writer's alone, waived or not, and kept apart from the request so that neither its
/// length nor the time of its last change can be read off the request.
/// </summary>
public sealed class LetterDraft
{
    private const int MostCharacters = 20_000;

    private LetterDraft()
    {
    }

    public LetterRequestId RequestId { get; private set; }

    public PersonId WriterId { get; private set; }

    public Confidential Text { get; private set; } = Confidential.Of("");

    public DateTimeOffset SavedAt { get; private set; }

    /// <summary>How the letter speaks of its applicant; the wrong-letter guards hold the text against it once it is said.</summary>
    public ApplicantPronouns Pronouns { get; private set; }

    /// <summary>Who saved last: the writer or the delegate.</summary>
    public PersonId SavedBy { get; private set; }

    public int Version { get; private set; }

    public static Result<LetterDraft> Begin(LetterRequest request, PersonId by, string text, DateTimeOffset now, ApplicantPronouns? pronouns = null)
    {
        var draft = new LetterDraft { RequestId = request.Id, WriterId = request.WriterId };
        return draft.Save(request, by, text, now, pronouns) is { } problem ? problem : draft;
    }

    public bool MayBeReadBy(PersonId reader) => reader == WriterId;

    /// <param name="pronouns">Null leaves them as they were said.</param>
    public Problem? Save(LetterRequest request, PersonId by, string text, DateTimeOffset now, ApplicantPronouns? pronouns = null)
    {
        if (request.BeginWriting(by) is { } problem)
        {
            return problem;
        }

        if (text.Length > MostCharacters)
        {
            return LetterProblems.TextTooLong;
        }

        Pronouns = pronouns ?? Pronouns;
        if (Version > 0 && text == Text.ReadText())
        {
            return null; // the same words are no new version
        }

        Text = Confidential.Of(text);
        (SavedAt, SavedBy) = (now, by);
        Version++;
        return null;
    }
}
