using Vouch.Domain.Mentorships;
using Vouch.Domain.People;

namespace Vouch.App.Features.Mentorships;

/// <summary>The people of a joint meeting: the trainee, and each mentor as one of the two of their mentorship.</summary>
internal sealed record Around(Person Trainee, IReadOnlyList<Both> Pairs)
{
    public Person Of(PersonId id) => id == Trainee.Id ? Trainee : Pairs.First(pair => pair.Mentor.Id == id).Mentor;

    public Both PairOf(PersonId mentor) => Pairs.First(pair => pair.Mentor.Id == mentor);

    /// <summary>The others, as one of them would say it: "Ana Ruiz, Dana Okafor and Luis Prado".</summary>
    public string OthersThan(PersonId id, JointMeeting joint)
    {
        var names = Pairs.Where(pair => joint.SeatOf(pair.Mentor.Id) is not null).Select(pair => pair.Mentor).Prepend(Trainee).Where(person => person.Id != id).Select(person => person.Name).ToList();
        return names.Count < 2 ? string.Concat(names) : $"{string.Join(", ", names.SkipLast(1))} and {names[^1]}";
    }
}
