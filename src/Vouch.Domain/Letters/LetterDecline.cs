namespace Vouch.Domain.Letters;

/// <summary>
/// The private side of a no. It is kept apart from the request so that nothing read for the trainee can carry it along.
/// </summary>
public sealed class LetterDecline
{
    private LetterDecline()
    {
    }

    public LetterRequestId RequestId { get; private set; }

    public PersonId WriterId { get; private set; }

    /// <summary>The reason's name, sealed like a letter: nobody else is to know it, whoever keeps the database.</summary>
    public Confidential ReasonName { get; private set; } = Confidential.Of("");

    public DeclineReason Reason => Enum.Parse<DeclineReason>(ReasonName.ReadText());

    public DateTimeOffset DeclinedAt { get; private set; }

    public bool MayBeReadBy(PersonId reader) => reader == WriterId;

    internal static LetterDecline Of(LetterRequest request, DeclineReason reason, DateTimeOffset now) => new()
    {
        RequestId = request.Id,
        WriterId = request.WriterId,
        ReasonName = Confidential.Of(reason.ToString()),
        DeclinedAt = now,
    };
}
