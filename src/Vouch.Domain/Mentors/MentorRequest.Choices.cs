namespace Vouch.Domain.Mentors;

/// <content>Ranked choices: a request that is written now and sent when those before it have come to nothing.</content>
public sealed partial class MentorRequest
{
    /// <summary>Written, and waiting for the choices before it; the mentor knows nothing of it.</summary>
    public bool IsPlanned => Status == MentorRequestStatus.Planned;

    /// <summary>A trainee writes to their next choice, to be asked when the ones before have said no or stay silent.</summary>
    /// <param name="trainee">Who asks.</param>
    /// <param name="mentor">The next choice; whether there is a place is looked at when its turn comes.</param>
    /// <param name="words">What the request says.</param>
    /// <param name="open">All open and planned requests of the trainee.</param>
    /// <param name="now">The time of writing.</param>
    public static Result<MentorRequest> Plan(
        PersonId trainee, MentorProfile mentor, MentorRequestWords words, IReadOnlyCollection<MentorRequest> open, DateTimeOffset now)
    {
        var planned = Create(trainee, mentor, words, open, now, isInvitation: false);
        if (planned.Succeeded)
        {
            planned.Value.Status = MentorRequestStatus.Planned;
            planned.Value.Choice = open.Select(request => request.Choice).DefaultIfEmpty().Max() + 1;
        }

        return planned;
    }

    /// <summary>The turn of this choice has come.</summary>
    public Problem? SendNow(MentorProfile mentor, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(mentor);
        if (!IsPlanned)
        {
            return MentorRequestProblems.AlreadyAnswered;
        }

        if (!mentor.MayBeAsked)
        {
            return MentorRequestProblems.NotAccepting;
        }

        (Status, RequestedAt) = (MentorRequestStatus.Requested, now);
        return null;
    }

    /// <summary>Changes places with the choice before or after.</summary>
    public Problem? ChangePlaces(PersonId by, MentorRequest other)
    {
        ArgumentNullException.ThrowIfNull(other);
        if (by != TraineeId || by != other.TraineeId)
        {
            return Problem.NotFound;
        }

        if (!IsPlanned || !other.IsPlanned)
        {
            return MentorRequestProblems.AlreadyAnswered;
        }

        (Choice, other.Choice) = (other.Choice, Choice);
        return null;
    }
}
