using Vouch.Domain.Mentorships;
using Vouch.Domain.People;

namespace Vouch.App.Features.Mentorships;

/// <summary>The two people of a mentorship.</summary>
internal sealed record Both(Person Trainee, Person Mentor)
{
    public Person Of(Party party) => party is Party.Mentor ? Mentor : Trainee;

    public Person Of(PersonId id) => id == Mentor.Id ? Mentor : Trainee;

    public Person OtherThan(PersonId id) => id == Mentor.Id ? Trainee : Mentor;
}
