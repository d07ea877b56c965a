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

    /// <summary>How many pages there are, also when they were too many to look at.</summary>
    public int PageCount { get; init; }

    public IReadOnlyList<PageFacts> Pages { get; init; } = [];

    public bool HasSignatureField { get; init; }

    public bool HasFormFields { get; init; }

    public bool HasJavaScript { get; init; }

    public bool HasAttachment { get; init; }

    /// <summary>Actions that start programs, submit forms or play media.</summary>
    public bool HasActiveContent { get; init; }

    /// <summary>Objects counted while walking.</summary>
    public int Objects { get; init; }

    /// <summary>More objects, or more packed into them, than any letter has: a file made to hurt, of which not all was seen.</summary>
    public bool IsTooComplex { get; init; }

    /// <summary>The text of the pages; empty for a scan.</summary>
    public string Text { get; init; } = "";
}

/// <param name="Shown">What a reader sees.</param>
/// <param name="Paper">The sheet it is cut from; the same for every honest letter.</param>
public readonly record struct PageFacts(PageSize Shown, PageSize Paper);

/// <param name="Width">Points, 72 to the inch, as displayed.</param>
/// <param name="Height">Points, 72 to the inch, as displayed.</param>
public readonly record struct PageSize(double Width, double Height);
