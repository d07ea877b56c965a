namespace Vouch.Domain.Mentorships;

/// <summary>A trainee asks for a place in an opportunity.</summary>
public sealed class OpportunityApplication
{
    private OpportunityApplication()
    {
    }

    public OpportunityApplicationId Id { get; private set; }

    public OpportunityId OpportunityId { get; private set; }

    /// <summary>The applicant's mentorship with the mentor who offers.</summary>
    public MentorshipId MentorshipId { get; private set; }

    public PersonId TraineeId { get; private set; }

    public PersonId MentorId { get; private set; }

    public string WhyMe { get; private set; } = "";

    public ApplicationStatus Status { get; private set; }

    public string Reason { get; private set; } = "";

    public DateTimeOffset AppliedAt { get; private set; }

    public DateTimeOffset? AnsweredAt { get; private set; }

    public static Result<OpportunityApplication> Apply(
        Opportunity opportunity, Mentorship mentorship, PersonId by, string whyMe, DateTimeOffset now)
    {
        if (by != mentorship.TraineeId || mentorship.MentorId != opportunity.MentorId
            || !opportunity.MayBeSeenBy(by, mentorship.Status is not MentorshipStatus.Ended))
        {
            return Problem.NotFound;
        }

        if (mentorship.RefusesWorkBy(by) is { } refusal)
        {
            return refusal;
        }

        // A day of grace: the deadline is met as long as it is that day anywhere the trainee may be.
        if (!opportunity.TakesApplications(DateOnly.FromDateTime(now.UtcDateTime).AddDays(-1)))
        {
            return OpportunityProblems.Closed;
        }

        return !Wording.Says(ref whyMe, 2000)
            ? OpportunityProblems.WhyMe
            : new OpportunityApplication
            {
                Id = OpportunityApplicationId.New(now),
                OpportunityId = opportunity.Id,
                MentorshipId = mentorship.Id,
                TraineeId = by,
                MentorId = opportunity.MentorId,
                WhyMe = whyMe,
                AppliedAt = now,
            };
    }

    public bool MayBeSeenBy(PersonId reader) => reader == TraineeId || reader == MentorId;

    public Problem? Accept(PersonId by, Opportunity opportunity, DateTimeOffset now)
    {
        if ((RefusesAnswerBy(by) ?? opportunity.GivePlace()) is { } refusal)
        {
            return refusal;
        }

        (Status, AnsweredAt) = (ApplicationStatus.Accepted, now);
        return null;
    }

    public Problem? Decline(PersonId by, string reason, DateTimeOffset now)
    {
        if (RefusesAnswerBy(by) is { } refusal)
        {
            return refusal;
        }

        if (!Wording.Fits(ref reason, 500))
        {
            return OpportunityProblems.Reason;
        }

        (Status, Reason, AnsweredAt) = (ApplicationStatus.Declined, reason, now);
        return null;
    }

    public Problem? Withdraw(PersonId by)
    {
        if (by != TraineeId)
        {
            return Problem.NotFound;
        }

        if (Status is not ApplicationStatus.Applied)
        {
            return OpportunityProblems.AlreadyAnswered;
        }

        Status = ApplicationStatus.Withdrawn;
        return null;
    }

    private Problem? RefusesAnswerBy(PersonId by) =>
        by != MentorId ? Problem.NotFound
        : Status is not ApplicationStatus.Applied ? OpportunityProblems.AlreadyAnswered
        : null;
}
