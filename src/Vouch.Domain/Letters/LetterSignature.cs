namespace Vouch.Domain.Letters;

/// <summary>What stands under a letter. Services refuse letters that do not say who signed and how to reach them.</summary>
public sealed record LetterSignature
{
    private LetterSignature(string name, string title, string institution, string contact, WriterRole role) =>
        (Name, Title, Institution, Contact, Role) = (name, title, institution, contact, role);

    public string Name { get; }

    public string Title { get; }

    /// <summary>The letterhead's first line.</summary>
    public string Institution { get; }

    public string Contact { get; }

    public WriterRole Role { get; }

    public static Result<LetterSignature> Create(
        string? name, string? title, string? institution, string? contact, WriterRole role)
    {
        name = (name ?? "").Trim();
        if (name.Length is 0 or > 120)
        {
            return LetterProblems.SignerName;
        }

        title = (title ?? "").Trim();
        if (title.Length is 0 or > 200)
        {
            return LetterProblems.SignerTitle;
        }

        institution = (institution ?? "").Trim();
        if (institution.Length is 0 or > 120)
        {
            return LetterProblems.SignerInstitution;
        }

        contact = (contact ?? "").Trim();
        return contact.Length is 0 or > 200 || !(contact.Contains('@', StringComparison.Ordinal) || contact.Count(char.IsAsciiDigit) >= 7)
            ? LetterProblems.SignerContact
            : new LetterSignature(name, title, institution, contact, role);
    }
}
