namespace Vouch.Domain.Letters;

/// <summary>A CV or statement as PDF, for the writer and the delegate of one letter. One of each kind; another takes its place.</summary>
public sealed class LetterAttachment
{
    private LetterAttachment()
    {
    }

    public LetterRequestId RequestId { get; private set; }

    public AttachmentKind Kind { get; private set; }

    public Confidential Pdf { get; private set; } = Confidential.Of([]);

    public int Pages { get; private set; }

    public int Bytes { get; private set; }

    public DateTimeOffset AttachedAt { get; private set; }

    public int Version { get; private set; }

    public static Result<LetterAttachment> Of(LetterRequest request, PersonId by, AttachmentKind kind, byte[] pdf, int pages, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(request);
        var attachment = new LetterAttachment { RequestId = request.Id, Kind = kind };
        return attachment.Put(request, by, pdf, pages, now) is { } problem ? problem : attachment;
    }

    /// <summary>Puts a newer paper in its place.</summary>
    public Problem? Put(LetterRequest request, PersonId by, byte[] pdf, int pages, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(pdf);
        if (MayBeChangedBy(request, by) is { } problem)
        {
            return problem;
        }

        (Pdf, Pages, Bytes, AttachedAt) = (Confidential.Of(pdf), pages, pdf.Length, now);
        Version++;
        return null;
    }

    /// <summary>Only the trainee, and only while the letter is not written: what a signed letter rested on does not change.</summary>
    public static Problem? MayBeChangedBy(LetterRequest request, PersonId by)
    {
        ArgumentNullException.ThrowIfNull(request);
        if (by != request.TraineeId)
        {
            return Problem.NotFound;
        }

        return request.Status is LetterRequestStatus.Requested or LetterRequestStatus.Accepted or LetterRequestStatus.Writing
            ? null
            : LetterProblems.NotOpen;
    }
}
