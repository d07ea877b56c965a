namespace Vouch.Domain.Letters;

/// <summary>What stands under a letter. Services refuse letters that do not say who signed and how to reach them.</summary>
public sealed record LetterSignature
{
    private LetterSignature(string name, string title, string contact, WriterRole role) =>
        (Name, Title, Contact, Role) = (name, title, contact, role);

    public string Name { get; }

    /// <summary>Title and institution, one or several lines.</summary>
    public string Title { get; }

    public string Contact { get; }

    public WriterRole Role { get; }

    public static Result<LetterSignature> Create(string? name, string? title, string? contact, WriterRole role)
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

        contact = (contact ?? "").Trim();
        return contact.Length is 0 or > 200 || !(contact.Contains('@', StringComparison.Ordinal) || contact.Count(char.IsAsciiDigit) >= 7)
            ? LetterProblems.SignerContact
            : new LetterSignature(name, title, contact, role);
    }
}
