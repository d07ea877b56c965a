using Vouch.Domain.Mentors;
using Vouch.Domain.People;

namespace Vouch.Domain.Invitations;

/// <summary>An office's invitation to join, in a role and perhaps a cohort. There is one for an address at most: asked twice, written to once.</summary>
public sealed class Invitation
{
    /// <summary>So long a link in a mail works.</summary>
    public const int LifetimeDays = 30;

    /// <summary>Two presses of one button are one mail.</summary>
    public const int HoursBetweenMails = 20;

    private Invitation()
    {
    }

    public InvitationId Id { get; private set; }

    public string Name { get; private set; } = "";

    /// <summary>As Vouch writes addresses; unique among invitations.</summary>
    public string Email { get; private set; } = "";

    public Roles Role { get; private set; }

    public TraineeStage? Stage { get; private set; }

    public CohortId? CohortId { get; private set; }

    public PersonId InvitedById { get; private set; }

    public InvitationStatus Status { get; private set; }

    public DateTimeOffset InvitedAt { get; private set; }

    /// <summary>When the newest mail went out.</summary>
    public DateTimeOffset SentAt { get; private set; }

    public DateTimeOffset ExpiresAt { get; private set; }

    /// <summary>When it was taken up, declined or withdrawn.</summary>
    public DateTimeOffset? ClosedAt { get; private set; }

    /// <summary>Raised by each save; one built on an older version is refused.</summary>
    public int Version { get; private set; }

    public static Result<Invitation> Create(InvitationDetails details, PersonId by, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(details);
        if (details.Role is not (Roles.Trainee or Roles.Mentor))
        {
            return InvitationProblems.NotARole;
        }

        if (details is { Role: Roles.Mentor, Stage: not null })
        {
            return InvitationProblems.StageOfAMentor;
        }

        var person = Person.Create(details.Name, details.Email, details.Role, now);
        return person.Problem is { } problem ? problem : new Invitation
        {
            Id = InvitationId.New(now),
            Name = person.Value.Name,
            Email = person.Value.Email,
            Role = details.Role,
            Stage = details.Stage,
            CohortId = details.CohortId,
            InvitedById = by,
            InvitedAt = now,
            SentAt = now,
            ExpiresAt = now.AddDays(LifetimeDays),
        };
    }

    public bool HasExpired(DateTimeOffset now) => Status == InvitationStatus.Waiting && now >= ExpiresAt;

    /// <summary>May be taken up now.</summary>
    public bool IsOpen(DateTimeOffset now) => Status == InvitationStatus.Waiting && now < ExpiresAt;

    /// <summary>Another mail with a new link; one that expired or was withdrawn waits again.</summary>
    public Problem? SendAgain(DateTimeOffset now)
    {
        if (Status == InvitationStatus.Accepted)
        {
            return InvitationProblems.AlreadyHere;
        }

        if (Status == InvitationStatus.Declined)
        {
            return InvitationProblems.TheySaidNo;
        }

        if (now < SentAt.AddHours(HoursBetweenMails))
        {
            return InvitationProblems.JustSent;
        }

        (Status, SentAt, ExpiresAt, ClosedAt) = (InvitationStatus.Waiting, now, now.AddDays(LifetimeDays), null);
        return null;
    }

    /// <summary>The person joined. Also after the link has expired: whoever proves the address is the one who was meant.</summary>
    public Problem? Accept(DateTimeOffset now) => Close(InvitationStatus.Accepted, now);

    public Problem? Decline(DateTimeOffset now) => Close(InvitationStatus.Declined, now);

    public Problem? Withdraw(DateTimeOffset now) => Close(InvitationStatus.Withdrawn, now);

    private Problem? Close(InvitationStatus status, DateTimeOffset now)
    {
        if (Status != InvitationStatus.Waiting)
        {
            return InvitationProblems.NotOpen;
        }

        (Status, ClosedAt) = (status, now);
        return null;
    }
}
