namespace Vouch.Domain.Letters;

/// <summary>One service a letter goes to, and how far it has come there.</summary>
public sealed class LetterDestination
{
    private LetterDestination()
    {
    }

    public string ServiceCode { get; private set; } = "";

    /// <summary>The number the service knows the letter or the trainee by, such as the ERAS Letter ID.</summary>
    public string Reference { get; private set; } = "";

    public DateTimeOffset? HandedOverAt { get; private set; }

    public PersonId? HandedOverBy { get; private set; }

    public DateTimeOffset? ConfirmedAt { get; private set; }

    public PersonId? ConfirmedBy { get; private set; }

    public LetterService Service => LetterService.Find(ServiceCode)
        ?? throw new InvalidOperationException($"Unknown letter service '{ServiceCode}'.");

    public bool IsHandedOver => HandedOverAt is not null;

    public bool IsConfirmed => ConfirmedAt is not null;

    internal static Result<LetterDestination> To(LetterAsk.Destination asked)
    {
        if (LetterService.Find(asked.ServiceCode) is not { } service)
        {
            return LetterProblems.UnknownService;
        }

        var reference = asked.Reference.Trim();
        if (service.CheckReference(reference) is { } problem)
        {
            return problem;
        }

        return new LetterDestination { ServiceCode = service.Code, Reference = reference };
    }

    internal void StartOver() => (HandedOverAt, HandedOverBy, ConfirmedAt, ConfirmedBy) = (null, null, null, null);

    internal void HandOver(PersonId by, DateTimeOffset now)
    {
        HandedOverAt ??= now;
        HandedOverBy ??= by;
    }

    internal void Confirm(PersonId by, DateTimeOffset now)
    {
        ConfirmedAt ??= now;
        ConfirmedBy ??= by;
    }
}
