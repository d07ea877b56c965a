namespace Vouch.Domain.Letters;

/// <summary>A program or school a trainee applies to, and which of the trainee's letters go there. The trainee's own plan; nobody else sees it.</summary>
public sealed class LetterTarget
{
    /// <summary>As many as one may apply to through ERAS without anybody calling it sensible.</summary>
    public const int MostPerTrainee = 300;

    public const int LongestName = 160;

    private LetterTarget()
    {
    }

    public LetterTargetId Id { get; private set; }

    public PersonId TraineeId { get; private set; }

    public string ServiceCode { get; private set; } = "";

    public string Name { get; private set; } = "";

    /// <summary>Key of the residency program in the directory; empty for a school or a program that is not in it.</summary>
    public string ProgramKey { get; private set; } = "";

    public DateOnly? DeadlineOn { get; private set; }

    /// <summary>Requests whose letters go there, in the order they were chosen.</summary>
    public IReadOnlyList<LetterRequestId> Letters { get; private set; } = [];

    public DateTimeOffset CreatedAt { get; private set; }

    /// <summary>Guards against two browser tabs.</summary>
    public int Version { get; private set; }

    public LetterService Service => LetterService.Find(ServiceCode)
        ?? throw new InvalidOperationException($"Unknown letter service '{ServiceCode}'.");

    /// <summary>How many letters may be assigned; where the service does not say, as many as the trainee has.</summary>
    public int Most => Service.Count?.Most ?? int.MaxValue;

    public static Result<LetterTarget> Of(PersonId trainee, string? serviceCode, string? name, string? programKey, DateOnly? deadlineOn, DateTimeOffset now)
    {
        if (LetterService.Find(serviceCode) is not { } service)
        {
            return LetterTargetProblems.ServiceMissing;
        }

        var written = string.Join(' ', (name ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        if (written.Length is 0 or > LongestName)
        {
            return LetterTargetProblems.NameLength;
        }

        return new LetterTarget
        {
            Id = LetterTargetId.New(now),
            TraineeId = trainee,
            ServiceCode = service.Code,
            Name = written,
            ProgramKey = programKey ?? "",
            DeadlineOn = deadlineOn,
            CreatedAt = now,
        };
    }

    /// <summary>Whether a letter of this request may go here: the trainee's own, asked for this service and, at a residency program, for residency; and not over.</summary>
    public bool MayTake(LetterRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        return request.TraineeId == TraineeId
            && request.Status != LetterRequestStatus.Draft
            && !request.Status.IsClosed()
            && (ProgramKey.Length == 0 || request.Purpose == LetterPurpose.Residency)
            && request.Destinations.Any(destination => destination.ServiceCode == ServiceCode);
    }

    /// <summary>Assigns exactly these letters.</summary>
    public Problem? Assign(PersonId by, IReadOnlyCollection<LetterRequest> letters)
    {
        ArgumentNullException.ThrowIfNull(letters);
        if (by != TraineeId || letters.Any(letter => letter.TraineeId != TraineeId))
        {
            return Problem.NotFound;
        }

        if (letters.Count > Most)
        {
            return LetterTargetProblems.TooMany(Service, Most);
        }

        if (!letters.All(MayTake))
        {
            return LetterTargetProblems.NotForThisService(Service);
        }

        Letters = [.. letters.Select(letter => letter.Id).Distinct()];
        Version++;
        return null;
    }
}
