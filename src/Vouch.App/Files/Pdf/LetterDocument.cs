namespace Vouch.App.Files.Pdf;

/// <summary>Everything that stands on a printed letter.</summary>
public sealed record LetterDocument
{
    public required Letterhead Letterhead { get; init; }

    public required DateOnly Date { get; init; }

    /// <summary>Lines of the address; often empty, since one letter goes to many programs.</summary>
    public IReadOnlyList<string> Addressee { get; init; } = [];

    /// <summary>"Re: …" with the applicant's name and AAMC ID, when wanted.</summary>
    public string? Subject { get; init; }

    public string Salutation { get; init; } = "Dear Program Director:";

    /// <summary>The letter; paragraphs are parted by an empty line.</summary>
    public required string Body { get; init; }

    public bool Justified { get; init; }

    public string Closing { get; init; } = "Sincerely,";

    public required SignatureBlock Signature { get; init; }

    /// <summary>Address of the public page that tells whether this copy is the signed one.</summary>
    public string? VerificationUrl { get; init; }

    public required PdfProperties Properties { get; init; }
}

/// <param name="Institution">First line, largest.</param>
/// <param name="Lines">Department, street, city.</param>
/// <param name="Contact">Phone, e-mail: services refuse letters without.</param>
/// <param name="Logo">PNG or JPEG.</param>
public sealed record Letterhead(string Institution, IReadOnlyList<string> Lines, IReadOnlyList<string> Contact, byte[]? Logo = null);

/// <param name="Name">The signer's name; set in italics in place of a picture.</param>
/// <param name="Lines">Title, institution, contact.</param>
/// <param name="Picture">PNG or JPEG of the signature.</param>
public sealed record SignatureBlock(string Name, IReadOnlyList<string> Lines, byte[]? Picture = null);
