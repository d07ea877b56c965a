using Vouch.Domain.Mentors;
using Vouch.Domain.People;

namespace Vouch.App.Demonstration.SchoolYear;

internal sealed record SchoolMentor(Person Person, MentorProfile Profile, MentorHabit Habit);

internal sealed record SchoolTrainee(Person Person, TraineeProfile Profile, TraineeHabit Habit)
{
    public List<MentorRequest> Requests { get; } = [];

    public IReadOnlyCollection<MentorRequest> Open => [.. Requests.Where(request => request.IsOpen)];
}
