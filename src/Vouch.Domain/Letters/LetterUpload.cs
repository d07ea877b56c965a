namespace Vouch.Domain.Letters;

/// <summary>
/// A letter somebody wrote elsewhere and brings as a PDF. It waits here, checked, until its writer declares it theirs; whoever prepared it
/// cannot. Like a draft it is the writer's alone.
/// </summary>
public sealed class LetterUpload
{
    private LetterUpload()
    {
    }

    public LetterRequestId RequestId { get; private set; }

    public PersonId WriterId { get; private set; }

    /// <summary>Byte for byte as it came.</summary>
    public Confidential Pdf { get; private set; } = Confidential.Of([]);

    /// <summary>Its words; empty for a scan.</summary>
    public Confidential Text { get; private set; } = Confidential.Of("");

    public int Pages { get; private set; }

    public int Bytes { get; private set; }

    /// <summary>Nothing in it can be read by a machine, so no check and no guard says anything about it.</summary>
    public bool IsScan { get; private set; }

    public DateTimeOffset UploadedAt { get; private set; }

    public PersonId UploadedBy { get; private set; }

    public int Version { get; private set; }

    public static Result<LetterUpload> Of(LetterRequest request, PersonId by, byte[] pdf, string text, int pages, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(request);
        var upload = new LetterUpload { RequestId = request.Id, WriterId = request.WriterId };
        return upload.Put(request, by, pdf, text, pages, now) is { } problem ? problem : upload;
    }

    public bool MayBeReadBy(PersonId reader) => reader == WriterId;

    /// <summary>Puts another file in its place.</summary>
    public Problem? Put(LetterRequest request, PersonId by, byte[] pdf, string text, int pages, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(pdf);
        if (request.BeginWriting(by) is { } problem)
        {
            return problem;
        }

        (Pdf, Text) = (Confidential.Of(pdf), Confidential.Of(text));
        (Pages, Bytes, IsScan) = (pages, pdf.Length, string.IsNullOrWhiteSpace(text));
        (UploadedBy, UploadedAt) = (by, now);
        Version++;
        return null;
    }
}
