using Microsoft.EntityFrameworkCore;
using Vouch.App.Features.Cohorts;
using Vouch.App.Jobs;
using Vouch.Domain.Cohorts;
using Vouch.Domain.Mentors;
using Vouch.Domain.Mentorships;
using Vouch.Domain.People;

namespace Vouch.Tests.App.Cohorts;

/// <summary>An office with a cohort: mentors of two fields, trainees of whom each likes one.</summary>
internal sealed class CohortStage(TestServices app, Person office, CohortId cohort) : IAsyncDisposable
{
    public static readonly CancellationToken Cancel = CancellationToken.None;

    public TestServices App => app;

    public Person Office => office;

    public CohortId Cohort => cohort;

    /// <param name="kind">The database.</param>
    /// <param name="places">Places of each mentor; they alternate between cardiology and neurology.</param>
    /// <param name="trainees">How many trainees; they alternate in what they like.</param>
    /// <param name="mentorsEach">Mentors for each trainee.</param>
    public static async Task<CohortStage> BeginAsync(DatabaseKind kind, int[] places, int trainees, int mentorsEach = 1)
    {
        var app = await TestServices.CreateAsync(kind);
        var now = app.Clock.GetUtcNow();
        var office = Person.Create("Ada Reyes", "ada@school.edu", Roles.Advisor, now).Value;
        await app.SaveAsync(office);
        for (var i = 0; i < places.Length; i++)
        {
            var person = Person.Create($"Mentor {i}", $"mentor{i}@school.edu", Roles.Mentor, now).Value;
            var details = new MentorDetails { Specialty = Field(i), Topics = ["sepsis"], Capacity = places[i] };
            await app.SaveAsync(person, MentorProfile.Create(person.Id, details, now).Value);
        }

        for (var i = 0; i < trainees; i++)
        {
            var person = Person.Create($"Trainee {i}", $"trainee{i}@school.edu", Roles.Trainee, now).Value;
            await app.SaveAsync(person, TraineeProfile.Create(person.Id, new TraineeDetails { Interests = [Field(i)] }, now).Value);
        }

        var cohort = await app.RunAsync((CreateCohort create) => create.ExecuteAsync(new(office.Id, "MD 2030", mentorsEach), Cancel));
        var stage = new CohortStage(app, office, cohort.Value);
        Assert.Equal(places.Count(count => count > 0), (await stage.AddAsync(Party.Mentor, null)).Added);
        Assert.Equal(trainees, (await stage.AddAsync(Party.Trainee, null)).Added);
        return stage;
    }

    public Task<AddCohortPeople.Reply> AddAsync(Party side, string? lines) =>
        App.RunAsync((AddCohortPeople add) => add.ExecuteAsync(new(Office.Id, Cohort, side, lines), Cancel));

    public async Task<MatchingRunId> SolvedAsync(MatchingMethod method = MatchingMethod.Coverage)
    {
        var run = await App.RunAsync((StartMatching start) => start.ExecuteAsync(new(Office.Id, Cohort, method), Cancel));
        Assert.Null(run.Problem);
        App.Clock.Advance(TimeSpan.FromSeconds(1));
        await App.RunAsync<JobRunner, int>(runner => runner.RunDueAsync(JobLane.Heavy, Cancel));
        return run.Value;
    }

    public async Task<GetMatchingRun.View> LookAsync(MatchingRunId run) =>
        (await App.RunAsync((GetMatchingRun get) => get.ExecuteAsync(new(Cohort, run, 1), Cancel)))!;

    public Task<PersonId> IdAsync(string name) =>
        App.WithDbAsync(db => db.Set<Person>().Where(person => person.Name == name).Select(person => person.Id).SingleAsync());

    public ValueTask DisposeAsync() => app.DisposeAsync();

    private static string Field(int i) => i % 2 == 0 ? "cardiology" : "neurology";
}
