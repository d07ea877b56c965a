using Vouch.App.Features.Mentors;
using Vouch.Domain.Mentors;
using Vouch.Domain.People;

namespace Vouch.Tests.App.Mentors;

public sealed class SuggestMentorsTests
{
    [Theory]
    [MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task The_three_best_fits_with_a_place_come_with_reasons(DatabaseKind kind)
    {
        await using var stage = await MentorsStage.CreateAsync(kind);
        await stage.MentorAsync("Dr. Other field", new() { Specialty = "urology", Promise = new(2) });
        await stage.MentorAsync("Dr. Same field", new() { Specialty = "cardiology", Promise = new(2) });
        await stage.MentorAsync("Dr. Same field and topic", new() { Specialty = "cardiology", Topics = ["Imaging"], Promise = new(2) });
        await stage.MentorAsync("Dr. Neighbour", new() { Specialty = "gastroenterology", Promise = new(2) });
        await stage.MentorAsync("Dr. Full", new() { Specialty = "cardiology", Topics = ["Imaging"], Capacity = 0 });
        await stage.MentorAsync("Dr. Away", new() { Specialty = "cardiology", Leaves = [new(new(2026, 7, 1), new(2026, 8, 1))] });
        var trainee = await stage.TraineeAsync("Maya Osei", new() { Interests = ["cardiology"], Topics = ["imaging"] });

        var view = await SuggestAsync(stage, trainee);

        Assert.Equal(["Dr. Same field and topic", "Dr. Same field", "Dr. Neighbour"], view.Mentors.Select(mentor => mentor.Name));
        Assert.Equal(
            ["Cardiology is the trainee's first interest and the mentor's field.", "Both name Imaging.", "One place is open."],
            view.Mentors[0].Fit!.Reasons);
    }

    [Theory]
    [MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task Who_was_asked_or_said_no_or_mentors_already_is_left_out(DatabaseKind kind)
    {
        await using var stage = await MentorsStage.CreateAsync(kind);
        var trainee = await stage.TraineeAsync("Maya Osei", new() { Interests = ["cardiology"] });
        await stage.AskAsync(trainee, await stage.MentorAsync("Dr. Asked"));
        var refusing = await stage.MentorAsync("Dr. No");
        await stage.AnswerAsync(refusing, await stage.AskAsync(trainee, refusing), new(false, DeclineReason.NoTime));
        var mentoring = await stage.MentorAsync("Dr. Yes", new() { Capacity = 5 });
        await stage.AnswerAsync(mentoring, await stage.AskAsync(trainee, mentoring), new(true));
        await stage.MentorAsync("Dr. New");

        Assert.Equal(["Dr. New"], (await SuggestAsync(stage, trainee)).Mentors.Select(mentor => mentor.Name));
        stage.App.Clock.Advance(TimeSpan.FromDays(200));
        Assert.Equal(["Dr. New", "Dr. No"], (await SuggestAsync(stage, trainee)).Mentors.Select(mentor => mentor.Name).Order());
    }

    [Fact]
    public async Task Without_a_profile_nobody_is_guessed()
    {
        await using var stage = await MentorsStage.CreateAsync(DatabaseKind.Sqlite);
        await stage.MentorAsync("Dr. Ada Ito");

        var view = await SuggestAsync(stage, await stage.TraineeAsync("Maya Osei"));

        Assert.False(view.HasProfile);
        Assert.Empty(view.Mentors);
    }

    private static Task<SuggestMentors.View> SuggestAsync(MentorsStage stage, Person trainee) =>
        stage.App.RunAsync((SuggestMentors use) => use.ExecuteAsync(trainee.Id, CancellationToken.None));
}
