using Microsoft.EntityFrameworkCore;
using Vouch.App.Features.Cohorts;
using Vouch.App.Persistence;
using Vouch.Domain.Cohorts;
using Vouch.Domain.Mentors;
using Vouch.Domain.Mentorships;
using Vouch.Domain.People;

namespace Vouch.App.Demonstration;

/// <summary>The office gathers trainees who have no mentor yet, and looks at a first matching.</summary>
internal sealed class CohortChapter(Teller story, Cast cast)
{
    private const int MostTrainees = 40;
    private const int MostMentors = 30;

    public async Task TellAsync()
    {
        var cohort = await story.GetAsync<CreateCohort, CohortId>(useCase => useCase.ExecuteAsync(new(cast.Advisor.Id, "First-year students without a mentor", 1), story.Cancel));
        var (trainees, mentors) = await story.AskAsync<AppDbContext, (List<Person>, List<Person>)>(async db => (
            await db.Set<Person>().Where(person => db.Set<TraineeProfile>().Any(profile => profile.PersonId == person.Id) && !db.Set<Mentorship>().Any(mentorship => mentorship.TraineeId == person.Id))
                .OrderBy(person => person.Email).Take(MostTrainees).ToListAsync(story.Cancel),
            await db.Set<Person>().Where(person => db.Set<MentorProfile>().Any(profile => profile.PersonId == person.Id && profile.IsAccepting && profile.PlacesTaken < profile.Capacity))
                .OrderBy(person => person.Email).Take(MostMentors).ToListAsync(story.Cancel)));
        foreach (var (side, people) in new[] { (Party.Trainee, trainees), (Party.Mentor, mentors) })
        {
            await story.AskAsync<AddCohortPeople, AddCohortPeople.Reply>(useCase => useCase.ExecuteAsync(
                new(cast.Advisor.Id, cohort, side, string.Join('\n', people.Select(person => $"{person.Name} <{person.Email}>"))), story.Cancel));
        }

        await story.GetAsync<StartMatching, MatchingRunId>(useCase => useCase.ExecuteAsync(new(cast.Advisor.Id, cohort, MatchingMethod.Coverage), story.Cancel));
        await story.ComputeAsync();
    }
}
