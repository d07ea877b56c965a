using Vouch.Domain.Mentorships;

namespace Vouch.Domain.Letters;

/// <summary>One trainee asks one writer for one letter. Asking is here; access, and what the writer does, are beside it.</summary>
public sealed partial class LetterRequest
{
    /// <summary>How long after its deadline a request, and the writer's links with it, still live.</summary>
    public const int DaysOfGrace = 30;

    private const int MostEvidence = 40;
    private readonly List<EvidenceItem> _evidence = [];
    private readonly List<LetterDestination> _destinations = [];

    private LetterRequest()
    {
    }

    public LetterRequestId Id { get; private set; }

    public MentorshipId MentorshipId { get; private set; }

    public PersonId TraineeId { get; private set; }

    public PersonId WriterId { get; private set; }

    public LetterRequestStatus Status { get; private set; }

    public LetterPurpose Purpose { get; private set; }

    /// <summary>Empty unless the purpose has one.</summary>
    public string Specialty { get; private set; } = "";

    public string HopesFor { get; private set; } = "";

    /// <summary>The day the trainee would like it.</summary>
    public DateOnly WantedOn { get; private set; }

    /// <summary>The hard deadline.</summary>
    public DateOnly DeadlineOn { get; private set; }

    /// <summary>The last day of an unsigned request.</summary>
    public DateOnly ExpiresOn => DeadlineOn.AddDays(DaysOfGrace);

    public IReadOnlyList<EvidenceItem> Evidence => _evidence;

    public IReadOnlyList<LetterDestination> Destinations => _destinations;

    public DateTimeOffset CreatedAt { get; private set; }

    public DateTimeOffset? RequestedAt { get; private set; }

    public DateTimeOffset? AnsweredAt { get; private set; }

    public DateTimeOffset? ClosedAt { get; private set; }

    public DateTimeOffset? NudgedAt { get; private set; }

    public int Nudges { get; private set; }

    /// <summary>Guards against two people changing the request at once.</summary>
    public int Version { get; private set; }

    /// <summary>Sent, and neither refused, withdrawn nor through.</summary>
    public bool IsOpen => Status is LetterRequestStatus.Requested or LetterRequestStatus.Accepted
        or LetterRequestStatus.Writing or LetterRequestStatus.Signed or LetterRequestStatus.HandedOver;

    /// <summary>Whether a person may know that this request exists and what state it is in. A draft is the trainee's alone.</summary>
    public bool MayBeSeenBy(PersonId reader) =>
        reader == TraineeId || (reader == WriterId && Status != LetterRequestStatus.Draft);

    /// <summary>Whether a person may see the work on the letter: its draft, what the checks found, when it was touched.</summary>
    public bool WorkMayBeSeenBy(PersonId reader) => MayPrepare(reader);

    /// <summary>A request the trainee of a mentorship prepares for its mentor. A mentorship that has ended still supports one.</summary>
    public static Result<LetterRequest> Draft(Mentorship mentorship, PersonId by, LetterAsk ask, DateOnly today, DateTimeOffset now)
    {
        if (by != mentorship.TraineeId)
        {
            return Problem.NotFound;
        }

        if (Check(ask, today) is { } problem)
        {
            return problem;
        }

        var request = new LetterRequest
        {
            Id = LetterRequestId.New(now),
            MentorshipId = mentorship.Id,
            TraineeId = mentorship.TraineeId,
            WriterId = mentorship.MentorId,
            Status = LetterRequestStatus.Draft,
            Purpose = ask.Purpose,
            Specialty = HasSpecialty(ask.Purpose) ? ask.Specialty.Trim() : "",
            HopesFor = ask.HopesFor.Trim(),
            WantedOn = ask.WantedOn,
            DeadlineOn = ask.DeadlineOn,
            CreatedAt = now,
        };

        foreach (var asked in ask.Destinations)
        {
            var destination = LetterDestination.To(asked);
            if (destination.Problem is { } wrong)
            {
                return wrong;
            }

            request._destinations.Add(destination.Value);
        }

        return request;
    }

    /// <summary>Takes the records the trainee allows this letter to use, in the order they happened.</summary>
    public Problem? Include(IReadOnlyCollection<ChosenEvidence> chosen, DateTimeOffset consentedAt)
    {
        if (Status != LetterRequestStatus.Draft)
        {
            return LetterProblems.NotADraft;
        }

        if (chosen.Count > MostEvidence)
        {
            return LetterProblems.TooMuchEvidence;
        }

        _evidence.Clear();
        foreach (var (candidate, competencies) in chosen.OrderBy(c => c.Candidate.OccurredOn).ThenBy(c => c.Candidate.SourceId))
        {
            _evidence.Add(EvidenceItem.Snapshot(candidate, competencies, _evidence.Count + 1, consentedAt));
        }

        return null;
    }

    public Problem? Withdraw(PersonId by, DateTimeOffset now)
    {
        if (by != TraineeId)
        {
            return Problem.NotFound;
        }

        if (Status is not (LetterRequestStatus.Draft or LetterRequestStatus.Requested
            or LetterRequestStatus.Accepted or LetterRequestStatus.Writing))
        {
            return LetterProblems.NotOpen;
        }

        ClosedAt = now;
        MoveTo(LetterRequestStatus.Withdrawn);
        return null;
    }

    private static Problem? Check(LetterAsk ask, DateOnly today)
    {
        if (HasSpecialty(ask.Purpose) && ask.Specialty.Trim().Length is 0 or > 80)
        {
            return LetterProblems.SpecialtyMissing;
        }

        if (ask.HopesFor.Trim().Length > 1500)
        {
            return LetterProblems.HopesTooLong;
        }

        if (ask.DeadlineOn < today)
        {
            return LetterProblems.DeadlinePassed;
        }

        if (ask.WantedOn > ask.DeadlineOn)
        {
            return LetterProblems.WantedAfterDeadline;
        }

        if (ask.Destinations.Count == 0)
        {
            return LetterProblems.NoDestination;
        }

        return ask.Destinations.DistinctBy(destination => destination.ServiceCode).Count() < ask.Destinations.Count
            ? LetterProblems.DestinationTwice
            : null;
    }

    private static bool HasSpecialty(LetterPurpose purpose) => purpose is LetterPurpose.Residency or LetterPurpose.Fellowship;

    private void MoveTo(LetterRequestStatus status)
    {
        Status = status;
        Version++;
    }
}
