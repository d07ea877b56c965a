namespace Vouch.Domain.Letters.Phrases;

/// <summary>A passage a writer keeps to use again, with slots where a person was named. It is the writer's alone.</summary>
public sealed class OwnPhrase
{
    public const int Most = 60;
    public const int LeastCharacters = 10;
    public const int MostCharacters = 1500;

    private OwnPhrase()
    {
    }

    public OwnPhraseId Id { get; private set; }

    public PersonId WriterId { get; private set; }

    public Confidential Text { get; private set; } = Confidential.Of("");

    public DateTimeOffset KeptAt { get; private set; }

    /// <param name="kept">What the writer keeps already.</param>
    /// <param name="trainees">The names of the writer's trainees; none may travel to another one's letter.</param>
    public static Result<OwnPhrase> Keep(
        PersonId writer, string text, IReadOnlyCollection<OwnPhrase> kept, IReadOnlyCollection<string> trainees, DateTimeOffset now)
    {
        text = DraftText.Parse(text).ForReader;
        if (text.Length is < LeastCharacters or > MostCharacters)
        {
            return text.Length < LeastCharacters ? PhraseProblems.TooShort : PhraseProblems.TooLong(text.Length);
        }

        if (PassageSlots.WhoIsNamed(text, trainees) is { } named)
        {
            return PhraseProblems.NamesSomebody(named);
        }

        if (kept.Any(phrase => phrase.Text.ReadText() == text))
        {
            return PhraseProblems.KeptAlready;
        }

        return kept.Count >= Most
            ? PhraseProblems.TooMany
            : new OwnPhrase { Id = OwnPhraseId.New(now), WriterId = writer, Text = Confidential.Of(text), KeptAt = now };
    }

    public bool MayBeReadBy(PersonId reader) => reader == WriterId;

    /// <summary>Whoever prepares a letter of this writer may put the phrase into it.</summary>
    public bool MayBeUsedIn(LetterRequest letter, PersonId by) => letter.WriterId == WriterId && letter.MayPrepare(by);

    /// <summary>The phrase about this applicant.</summary>
    public Result<string> About(string applicant, ApplicantPronouns pronouns)
    {
        var text = Text.ReadText();
        return pronouns == ApplicantPronouns.Unsaid && Slots.NeedPronouns(text)
            ? PhraseProblems.PronounsUnsaid(applicant)
            : Slots.Fill(text, applicant, pronouns);
    }
}
