using Vouch.App.Features.Mentors;
using Vouch.Domain.Mentors;

namespace Vouch.Tests.App.Mentors;

public sealed class GetMentorInboxTests
{
    [Theory]
    [MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task A_mentor_sees_what_waits_for_them_and_nobody_elses(DatabaseKind kind)
    {
        await using var stage = await MentorsStage.CreateAsync(kind);
        var mentor = await stage.MentorAsync("Dr. Ada Ito", new() { Specialty = "cardiology", Promise = new(3), Capacity = 2 });
        var other = await stage.MentorAsync("Dr. Omar Bell");
        var maya = await stage.TraineeAsync("Maya Osei", new() { Interests = ["cardiology"], Stage = TraineeStage.MedicalYear2 });
        var ben = await stage.TraineeAsync("Ben Oh");
        await stage.AskAsync(maya, mentor);
        stage.App.Clock.Advance(TimeSpan.FromHours(1));
        await stage.AskAsync(ben, mentor);
        await stage.AskAsync(ben, other);

        var inbox = await stage.App.RunAsync((GetMentorInbox use) => use.ExecuteAsync(mentor.Id, CancellationToken.None));

        Assert.Equal(["Maya Osei", "Ben Oh"], inbox.Open.Select(request => request.TraineeName));
        Assert.Equal((new DateOnly(2026, 7, 9), "medical school, second year (M2)"), (inbox.Open[0].AnswerDueOn, inbox.Open[0].Stage));
        Assert.NotNull(inbox.Open[0].Fit);
        Assert.Null(inbox.Open[1].Fit);
    }

    [Theory]
    [MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task A_trainee_sees_open_requests_in_their_order_and_what_became_of_the_others(DatabaseKind kind)
    {
        await using var stage = await MentorsStage.CreateAsync(kind);
        var first = await stage.MentorAsync("Dr. First", new() { Promise = new(3) });
        var second = await stage.MentorAsync("Dr. Second");
        var third = await stage.MentorAsync("Dr. Third");
        var trainee = await stage.TraineeAsync("Maya Osei");
        await stage.AskAsync(trainee, first);
        await stage.AnswerAsync(second, await stage.AskAsync(trainee, second), new(false, DeclineReason.LaterPerhaps));
        await stage.AnswerAsync(third, await stage.AskAsync(trainee, third), new(true));
        stage.App.Clock.Advance(TimeSpan.FromDays(4));

        var view = await stage.App.RunAsync((GetMyMentorRequests use) => use.ExecuteAsync(trainee.Id, CancellationToken.None));

        var open = Assert.Single(view.Open);
        Assert.Equal(("Dr. First", 1, true), (open.MentorName, open.Choice, open.PromiseLapsed));
        Assert.Equal(2, view.Closed.Count);
        Assert.Contains("ask again", view.Closed.Single(item => item.MentorName == "Dr. Second").Reason!, StringComparison.Ordinal);
        Assert.NotNull(view.Closed.Single(item => item.MentorName == "Dr. Third").Mentorship);
    }
}
