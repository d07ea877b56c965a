using Vouch.Domain.Letters.Checks.Text;

namespace Vouch.Domain.Letters.Checks.Guards;

/// <summary>Guards against the wrong letter: mixed-up people, pronouns, specialties and addressees, placeholders, copies.</summary>
public static class LetterGuards
{
    public const string OtherTraineeName = "other_trainee_name";
    public const string WrongPronoun = "wrong_pronoun";
    public const string WrongSpecialty = "wrong_specialty";
    public const string Placeholder = "placeholder";
    public const string NamedAddressee = "named_addressee";
    public const string NearCopy = "near_copy";

    public static IReadOnlyList<GuardFinding> Run(string text, GuardContext context)
    {
        var letter = LetterText.Read(text).WithoutAccents();
        var found = new List<GuardFinding>();
        found.AddRange(OtherTraineeGuard.Find(letter, context));
        found.AddRange(PronounGuard.Find(letter, context));
        found.AddRange(SpecialtyGuard.Find(letter, context));
        found.AddRange(PlaceholderGuard.Find(text));
        found.AddRange(AddresseeGuard.Find(letter, context));
        found.AddRange(NearCopyGuard.Find(letter, context));
        return [.. found.OrderBy(f => f.Start).ThenBy(f => f.Guard, StringComparer.Ordinal)];
    }
}
