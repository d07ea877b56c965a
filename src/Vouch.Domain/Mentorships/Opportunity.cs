namespace Vouch.Domain.Mentorships;

/// <summary>Something a mentor can open for a trainee: a study, a shadowing, an abstract, a class to teach.</summary>
public sealed class Opportunity
{
    private Opportunity()
    {
    }

    public OpportunityId Id { get; private set; }

    /// <summary>Where it was offered.</summary>
    public MentorshipId MentorshipId { get; private set; }

    public PersonId MentorId { get; private set; }

    /// <summary>The trainee of the mentorship it was offered in.</summary>
    public PersonId TraineeId { get; private set; }

    public OpportunityKind Kind { get; private set; }

    public OpportunityText Text { get; private set; } = null!;

    public OpportunityAudience Audience { get; private set; }

    public int Places { get; private set; }

    public int PlacesGiven { get; private set; }

    public DateOnly? ApplyBy { get; private set; }

    public OpportunityStatus Status { get; private set; }

    public DateTimeOffset OfferedAt { get; private set; }

    /// <summary>Raised by each save; of two answers at once about the last place, one is refused.</summary>
    public int Version { get; private set; }

    public static Result<Opportunity> Offer(
        Mentorship mentorship,
        PersonId by,
        OpportunityKind kind,
        OpportunityText text,
        OpportunityAudience audience,
        int places,
        DateOnly? applyBy,
        DateTimeOffset now)
    {
        if (mentorship.RefusesWorkBy(by) is { } refusal)
        {
            return refusal;
        }

        var checkedText = text.Checked();
        Problem? problem =
            by != mentorship.MentorId ? OpportunityProblems.OnlyTheMentorOffers
            : checkedText.Problem is { } textProblem ? textProblem
            : places is < 1 or > 50 ? OpportunityProblems.Places
            : applyBy < DateOnly.FromDateTime(now.UtcDateTime).AddDays(-1) ? OpportunityProblems.ApplyByInThePast
            : null;
        return problem is not null
            ? problem
            : new Opportunity
            {
                Id = OpportunityId.New(now),
                MentorshipId = mentorship.Id,
                MentorId = mentorship.MentorId,
                TraineeId = mentorship.TraineeId,
                Kind = kind,
                Text = checkedText.Value,
                Audience = audience,
                Places = places,
                ApplyBy = applyBy,
                OfferedAt = now,
            };
    }

    /// <param name="reader">Who wants to see it.</param>
    /// <param name="isTraineeOfTheMentor">Whether the reader has a mentorship with this mentor that has not ended.</param>
    public bool MayBeSeenBy(PersonId reader, bool isTraineeOfTheMentor) =>
        reader == MentorId
        || reader == TraineeId
        || (Audience is OpportunityAudience.AllMyTrainees && isTraineeOfTheMentor);

    public bool TakesApplications(DateOnly today) => Status is OpportunityStatus.Open && !(ApplyBy < today);

    public Problem? Withdraw(PersonId by)
    {
        if (by != MentorId)
        {
            return OpportunityProblems.OnlyTheMentorOffers;
        }

        Status = OpportunityStatus.Withdrawn;
        return null;
    }

    internal Problem? GivePlace()
    {
        if (Status is not OpportunityStatus.Open || PlacesGiven >= Places)
        {
            return OpportunityProblems.NoPlaceLeft;
        }

        PlacesGiven++;
        Status = PlacesGiven == Places ? OpportunityStatus.Filled : OpportunityStatus.Open;
        return null;
    }
}
