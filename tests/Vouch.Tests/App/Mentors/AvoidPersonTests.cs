using Vouch.App.Features.Cohorts;
using Vouch.App.Features.Mentors;
using Vouch.Domain;
using Vouch.Domain.Mentors;
using Vouch.Tests.App.Cohorts;

namespace Vouch.Tests.App.Mentors;

/// <summary>A wish not to be paired that only its writer sees.</summary>
public sealed class AvoidPersonTests
{
    [Theory]
    [InlineData(DatabaseKind.Sqlite, true)]
    [InlineData(DatabaseKind.Sqlite, false)]
    [InlineData(DatabaseKind.Postgres, true)]
    [InlineData(DatabaseKind.Postgres, false)]
    public async Task No_suggestion_and_no_run_pairs_the_two_whoever_wished_it(DatabaseKind kind, bool byTrainee)
    {
        await using var stage = await CohortStage.BeginAsync(kind, places: [2, 2], trainees: 2);
        var (mentor, trainee) = (await stage.IdAsync("Mentor 0"), await stage.IdAsync("Trainee 0"));

        Assert.Null(await AvoidAsync(stage.App, byTrainee ? trainee : mentor, byTrainee ? " MENTOR0@school.edu" : "trainee0@school.edu"));
        var run = await stage.SolvedAsync();
        var solved = await stage.LookAsync(run);
        var alternatives = await stage.App.RunAsync((GetAlternatives get) => get.ExecuteAsync(new(stage.Cohort, run, trainee), CohortStage.Cancel));

        Assert.DoesNotContain(solved.Pairs, pair => pair.MentorId == mentor && pair.TraineeId == trainee);
        Assert.Equal((2, 1), (solved.Report!.Covered, solved.Report.ExcludedByOffice));
        Assert.DoesNotContain(alternatives!.Choices, choice => choice.MentorId == mentor);
    }

    [Theory]
    [MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task Nobody_is_suggested_against_a_wish_and_the_wish_can_be_taken_back(DatabaseKind kind)
    {
        await using var stage = await MentorsStage.CreateAsync(kind);
        var mentor = await stage.MentorAsync("Dr. Ada Ito");
        var trainee = await stage.TraineeAsync("Maya Osei", new() { Interests = ["cardiology"] });
        Assert.Single((await SuggestAsync(stage, trainee.Id)).Mentors);

        Assert.Null(await AvoidAsync(stage.App, mentor.Id, trainee.Email));
        Assert.Equal(PrivateAvoidProblems.Already, await AvoidAsync(stage.App, mentor.Id, trainee.Email));
        Assert.Empty((await SuggestAsync(stage, trainee.Id)).Mentors);
        Assert.Empty(await stage.App.RunAsync((GetAvoided get) => get.ExecuteAsync(trainee.Id, CancellationToken.None)));

        Assert.Null(await stage.App.RunAsync((AvoidPerson use) => use.ExecuteAsync(new(mentor.Id, trainee.Email, TakeBack: true), CancellationToken.None)));
        Assert.Single((await SuggestAsync(stage, trainee.Id)).Mentors);
    }

    [Theory]
    [MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task An_unknown_address_is_taken_as_well_and_a_broken_one_is_not(DatabaseKind kind)
    {
        await using var stage = await MentorsStage.CreateAsync(kind);
        var mentor = await stage.MentorAsync("Dr. Ada Ito");

        Assert.Null(await AvoidAsync(stage.App, mentor.Id, "nobody@elsewhere.example"));
        Assert.Equal(PrivateAvoidProblems.Email, await AvoidAsync(stage.App, mentor.Id, "not an address"));
        Assert.Equal(PrivateAvoidProblems.Yourself, await AvoidAsync(stage.App, mentor.Id, mentor.Email));
    }

    private static Task<Problem?> AvoidAsync(TestServices app, PersonId by, string email) =>
        app.RunAsync((AvoidPerson use) => use.ExecuteAsync(new(by, email), CancellationToken.None));

    private static Task<SuggestMentors.View> SuggestAsync(MentorsStage stage, PersonId trainee) =>
        stage.App.RunAsync((SuggestMentors use) => use.ExecuteAsync(trainee, CancellationToken.None));
}
