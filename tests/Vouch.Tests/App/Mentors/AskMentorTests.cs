using Microsoft.EntityFrameworkCore;
using Vouch.App.Features.Mentors;
using Vouch.Domain;
using Vouch.Domain.Mentors;

namespace Vouch.Tests.App.Mentors;

public sealed class AskMentorTests
{
    [Theory]
    [MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task Asking_sends_the_mentor_one_mail_with_the_words_and_a_link(DatabaseKind kind)
    {
        await using var stage = await MentorsStage.CreateAsync(kind);
        var mentor = await stage.MentorAsync("Dr. Ada Ito", new() { Promise = new(3) });
        var trainee = await stage.TraineeAsync("Maya Osei", new() { Stage = TraineeStage.PreMedicalYear3 });

        await stage.AskAsync(trainee, mentor);

        var mail = Assert.Single(await stage.MailsAsync());
        Assert.Equal("Maya Osei asks whether you would be their mentor", mail.Subject);
        Assert.Contains("Why you: Your talk on heart failure.", mail.Paragraphs);
        Assert.Contains(mail.Paragraphs, paragraph => paragraph.Contains("by July 9", StringComparison.Ordinal));
        Assert.Contains("/by-mail/mentor-request/", mail.Action!.Url, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task A_mentor_on_leave_hears_of_it_the_morning_after(DatabaseKind kind)
    {
        await using var stage = await MentorsStage.CreateAsync(kind);
        var mentor = await stage.MentorAsync("Dr. Ada Ito", new() { Leaves = [new(new(2026, 7, 1), new(2026, 7, 10)), new(new(2026, 7, 11), new(2026, 7, 12))] });
        var trainee = await stage.TraineeAsync("Maya Osei");
        await stage.AskAsync(trainee, mentor);

        stage.App.Clock.SetUtcNow(new(2026, 7, 13, 12, 59, 0, TimeSpan.Zero));
        Assert.Empty(await stage.MailsAsync());
        stage.App.Clock.SetUtcNow(new(2026, 7, 13, 13, 0, 0, TimeSpan.Zero)); // eight in Chicago
        Assert.Single(await stage.MailsAsync());
    }

    [Theory]
    [MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task Pressing_twice_at_once_asks_once(DatabaseKind kind)
    {
        await using var stage = await MentorsStage.CreateAsync(kind);
        var mentor = await stage.MentorAsync("Dr. Ada Ito");
        var trainee = await stage.TraineeAsync("Maya Osei");

        var asked = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => stage.TryAskAsync(trainee, mentor))));

        Assert.Single(asked, result => result.Succeeded);
        Assert.All(asked.Where(result => !result.Succeeded), result => Assert.Equal(MentorRequestProblems.AlreadyAsked, result.Problem));
        Assert.Equal(1, await stage.App.WithDbAsync(db => db.Set<MentorRequest>().CountAsync()));
    }

    [Fact]
    public async Task Someone_who_is_not_listed_is_not_there()
    {
        await using var stage = await MentorsStage.CreateAsync(DatabaseKind.Sqlite);
        var hidden = await stage.MentorAsync("Dr. Ada Ito", new() { IsListed = false });
        var nobody = await stage.PersonAsync("No Mentor");
        var trainee = await stage.TraineeAsync("Maya Osei");

        Assert.Equal(Problem.NotFound, (await stage.TryAskAsync(trainee, hidden)).Problem);
        Assert.Equal(Problem.NotFound, (await stage.TryAskAsync(trainee, nobody)).Problem);
        Assert.Equal(Problem.NotFound, (await LookAsync(stage, trainee.Id, hidden.Id)).Problem);
        Assert.True((await LookAsync(stage, hidden.Id, hidden.Id)).Value.IsOwn);
    }

    [Fact]
    public async Task A_running_mentor_is_not_asked_again_and_a_withdrawn_link_opens_nothing()
    {
        await using var stage = await MentorsStage.CreateAsync(DatabaseKind.Sqlite);
        var mentor = await stage.MentorAsync("Dr. Ada Ito", new() { Capacity = 3 });
        var trainee = await stage.TraineeAsync("Maya Osei");
        var first = await stage.AskAsync(trainee, mentor);
        Assert.Null(await stage.App.RunAsync((WithdrawMentorRequest use) => use.ExecuteAsync(new(trainee.Id, first), CancellationToken.None)));
        Assert.Equal(MentorRequestProblems.NoLongerOpen, await stage.AnswerAsync(mentor, first, new(true)));

        var second = await stage.AskAsync(trainee, mentor);
        Assert.Null(await stage.AnswerAsync(mentor, second, new(true)));

        Assert.Equal(MentorRequestProblems.AlreadyYourMentor, (await stage.TryAskAsync(trainee, mentor)).Problem);
    }

    private static Task<Result<GetMentorProfile.View>> LookAsync(MentorsStage stage, PersonId viewer, PersonId mentor) =>
        stage.App.RunAsync((GetMentorProfile use) => use.ExecuteAsync(new(viewer, mentor), CancellationToken.None));
}
