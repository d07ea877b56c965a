using Vouch.Domain.Mentors;
using Vouch.Domain.Mentorships;
using Vouch.Domain.People;

namespace Vouch.App.Features.Mentorships;

/// <summary>The two people of a mentorship, and how the mentor wants to be written to.</summary>
internal sealed record Both(MentorshipId MentorshipId, Person Trainee, Person Mentor, IReadOnlyList<Leave> Leaves, DigestRhythm Rhythm)
{
    public Person Of(Party party) => party is Party.Mentor ? Mentor : Trainee;

    public Person Of(PersonId id) => id == Mentor.Id ? Mentor : Trainee;

    public Person OtherThan(PersonId id) => id == Mentor.Id ? Trainee : Mentor;

    public bool MentorIsAway(DateTimeOffset at) => MentorIsAwayOn(DateOnly.FromDateTime(MeetingTime.Local(at, Mentor.TimeZone)));

    public bool MentorIsAwayOn(DateOnly day) => Leaves.Any(leave => leave.Includes(day));

    /// <summary>Whether a question asked now waits for the mentor's digest instead of being sent by itself.</summary>
    public bool KeepsQuestions(DateTimeOffset now) => Rhythm is not DigestRhythm.AtOnce || MentorIsAway(now);
}
