using System.Text.Json;

namespace Vouch.Domain.Letters.Assistance;

/// <summary>
/// Whether the writer chose the outside assistant for one letter, how often it was asked, and what it proposed. Kept apart from the
/// request, so that nothing of it can be read off there.
/// </summary>
public sealed class LetterAssistance
{
    public const int MostUses = 30;

    /// <summary>What the letter may say of it; the writer decides.</summary>
    public const string Disclosure =
        "In preparing this letter I used a language model to draft some sentences from dated records; I checked each one, and the judgment is mine.";

    private LetterAssistance()
    {
    }

    public LetterRequestId RequestId { get; private set; }

    public PersonId WriterId { get; private set; }

    /// <summary>Null while the writer does not want it.</summary>
    public DateTimeOffset? AllowedAt { get; private set; }

    public int Uses { get; private set; }

    public DateTimeOffset? LastUsedAt { get; private set; }

    public Confidential? Suggestions { get; private set; }

    public int Version { get; private set; }

    public static LetterAssistance For(LetterRequest request) => new() { RequestId = request.Id, WriterId = request.WriterId };

    public bool MayBeReadBy(PersonId reader) => reader == WriterId;

    /// <summary>The writer alone chooses, and may take it back.</summary>
    public Problem? Choose(PersonId by, bool allowed, DateTimeOffset now)
    {
        if (by != WriterId)
        {
            return Problem.NotFound;
        }

        AllowedAt = allowed ? AllowedAt ?? now : null;
        Version++;
        return null;
    }

    /// <summary>Counts one use; whoever prepares the letter may, once the writer has chosen it.</summary>
    public Problem? Use(LetterRequest request, PersonId by, DateTimeOffset now)
    {
        if (!request.MayPrepare(by) || request.Id != RequestId)
        {
            return Problem.NotFound;
        }

        if (AllowedAt is null || Uses >= MostUses)
        {
            return AllowedAt is null ? AssistanceProblems.NotAllowed : AssistanceProblems.TooOften;
        }

        Uses++;
        LastUsedAt = now;
        Version++;
        return null;
    }

    /// <summary>What was proposed last takes the place of what was proposed before.</summary>
    public void Keep(IReadOnlyList<JudgedSentence> sentences)
    {
        Suggestions = Confidential.Of(JsonSerializer.Serialize([.. sentences], BriefJson.Plain.ListJudgedSentence));
        Version++;
    }

    public IReadOnlyList<JudgedSentence> ReadSuggestions() =>
        Suggestions is null ? [] : JsonSerializer.Deserialize(Suggestions.ReadText(), BriefJson.Plain.ListJudgedSentence)!;

    /// <summary>A sentence that may be used, about this applicant, tied to its items.</summary>
    public Result<string> Take(int index, string applicant, ApplicantPronouns pronouns)
    {
        if (ReadSuggestions().ElementAtOrDefault(index) is not { MayBeUsed: true } sentence)
        {
            return AssistanceProblems.NotASuggestion;
        }

        return pronouns == ApplicantPronouns.Unsaid && Phrases.Slots.NeedPronouns(sentence.Text)
            ? Phrases.PhraseProblems.PronounsUnsaid(applicant)
            : $"{Phrases.Slots.Fill(sentence.Text, applicant, pronouns)} [{string.Join(", ", sentence.Items)}]";
    }
}
