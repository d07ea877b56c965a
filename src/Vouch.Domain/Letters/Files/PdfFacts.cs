namespace Vouch.Domain.Letters.Files;

/// <summary>What was seen in a file, before any rule is asked.</summary>
public sealed record PdfFacts
{
    public required string FileName { get; init; }

    public required long Bytes { get; init; }

    /// <summary>The content begins as a PDF does, whatever the name says.</summary>
    public required bool IsPdf { get; init; }

    /// <summary>The end of the file is there and points to a table of contents.</summary>
    public bool IsComplete { get; init; } = true;

    /// <summary>The file could be opened and walked.</summary>
    public bool IsReadable { get; init; } = true;

    /// <summary>Encrypted with any password, the owner's alone included.</summary>
    public bool IsEncrypted { get; init; }

    public IReadOnlyList<PageSize> Pages { get; init; } = [];

    public bool HasSignatureField { get; init; }

    public bool HasFormFields { get; init; }

    public bool HasJavaScript { get; init; }

    public bool HasAttachment { get; init; }

    /// <summary>Actions that start programs, submit forms or play media.</summary>
    public bool HasActiveContent { get; init; }

    /// <summary>Objects counted while walking; huge numbers mark a file made to hurt.</summary>
    public int Objects { get; init; }

    /// <summary>The text of the pages; empty for a scan.</summary>
    public string Text { get; init; } = "";
}

/// <param name="Width">Points, 72 to the inch, as displayed.</param>
/// <param name="Height">Points, 72 to the inch, as displayed.</param>
public readonly record struct PageSize(double Width, double Height);
