namespace Vouch.Domain.Mentorships;

/// <summary>The mentors a trainee has now, counted from mentorships that have not ended.</summary>
public sealed class MentorCircle
{
    private readonly HashSet<PersonId> _mentors;

    public MentorCircle(PersonId traineeId, IEnumerable<Mentorship> mentorships)
    {
        TraineeId = traineeId;
        _mentors = [.. mentorships
            .Where(m => m.TraineeId == traineeId && m.Status is not MentorshipStatus.Ended)
            .Select(m => m.MentorId)];
    }

    public PersonId TraineeId { get; }

    public bool Includes(PersonId mentor) => _mentors.Contains(mentor);
}
