using System.Globalization;

namespace Vouch.Domain.Letters.Phrases;

public static class PhraseProblems
{
    public static readonly Problem TooShort =
        new("letter.phrase-too-short", $"Write at least {OwnPhrase.LeastCharacters} characters.", "Passage");

    public static readonly Problem TooMany =
        new("letter.too-many-phrases", $"You keep {OwnPhrase.Most} phrases, which is as many as fit. Delete one you no longer use, then keep this one.", "Passage");

    public static readonly Problem KeptAlready =
        new("letter.phrase-kept-already", "This phrase is among yours already.", "Passage");

    public static Problem TooLong(int characters) => new(
        "letter.phrase-too-long",
        string.Create(CultureInfo.InvariantCulture, $"A phrase has at most {OwnPhrase.MostCharacters:N0} characters; this has {characters:N0}. Keep the part you will use again."),
        "Passage");

    /// <param name="words">Words of a letter's own writer, shown to nobody else.</param>
    public static Problem NamesSomebody(string words) =>
        new("letter.phrase-names-somebody", $"This still names “{words}”. Write {{name}} in its place.", "Passage");

    public static Problem PronounsUnsaid(string applicant) =>
        new("letter.pronouns-unsaid", $"This phrase speaks of somebody as she, he or they. Say first which is right for {applicant}.", "Pronouns");
}
