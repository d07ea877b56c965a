using Microsoft.EntityFrameworkCore;
using Vouch.App.Features.Mentorships;
using Vouch.App.Features.Office;
using Vouch.Domain;
using Vouch.Domain.Mentors;
using Vouch.Domain.Mentorships;
using Vouch.Domain.People;

namespace Vouch.Tests.App.Mentorships;

public sealed class PulseTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task Both_are_asked_after_30_days_and_then_every_60(DatabaseKind kind)
    {
        await using var stage = await MentorshipStage.SetAsync(kind);

        Assert.Equal([30, 90, 150], await AskedOnAsync(stage, days: 160, stage.Trainee));
        Assert.Equal(3, (await stage.MailsToAsync(stage.Mentor)).Count(IsPulse));
    }

    [Theory, MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task Nobody_is_asked_during_leave_nor_in_the_two_weeks_after_it_nor_after_the_end(DatabaseKind kind)
    {
        await using var stage = await MentorshipStage.SetAsync(kind);
        await stage.App.SaveAsync(MentorProfile.Create(
            stage.Mentor.Id, new MentorDetails { Leaves = [new Leave(stage.Today.AddDays(25), stage.Today.AddDays(50))] }, stage.Now).Value);

        Assert.Equal([64], await AskedOnAsync(stage, days: 100, stage.Trainee));
        await stage.DoAsync<EndMentorship, Problem?>(u => u.ExecuteAsync(new(stage.Id, stage.Trainee.Id, EndReason.Completed, ""), Cancel));
        Assert.Empty(await AskedOnAsync(stage, days: 90, stage.Trainee));
    }

    [Theory, MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task A_mentor_answers_by_mail_and_only_they_see_it(DatabaseKind kind)
    {
        await using var stage = await MentorshipStage.SetAsync(kind);
        await AskedOnAsync(stage, days: 31, stage.Mentor);
        var token = (await stage.MailsToAsync(stage.Mentor)).Last(IsPulse).Action!.Url.Split('/')[^1];

        Assert.Null(await stage.DoAsync<AnswerPulse, Problem?>(u => u.ExecuteAsync(new(token, default, default, PulseFeeling.Mixed, "We talk past each other.", false), Cancel)));

        var again = await stage.DoAsync<GetPulse, Result<GetPulse.View>>(u => u.ExecuteAsync(new(token), Cancel));
        Assert.Equal((PulseFeeling.Mixed, "We talk past each other."), (again.Value.Open!.Feeling, again.Value.Open.Words));
        var trainees = await stage.DoAsync<GetPulse, Result<GetPulse.View>>(u => u.ExecuteAsync(new(null, stage.Id, stage.Trainee.Id), Cancel));
        Assert.Null(trainees.Value.Open!.Feeling);
        var mentors = await stage.App.WithDbAsync(db => db.Set<Pulse>().SingleAsync(p => p.Party == Party.Mentor));
        Assert.Equal(Problem.NotFound, await stage.DoAsync<AnswerPulse, Problem?>(u => u.ExecuteAsync(new(null, mentors.Id, stage.Trainee.Id, PulseFeeling.GoingWell, "", false), Cancel)));
        Assert.Equal(Problem.NotFound, (await stage.DoAsync<GetPulse, Result<GetPulse.View>>(u => u.ExecuteAsync(new(null, stage.Id, stage.Stranger.Id), Cancel))).Problem);
    }

    [Theory, MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task Who_wants_a_call_is_on_the_offices_list_without_their_words(DatabaseKind kind)
    {
        await using var stage = await MentorshipStage.SetAsync(kind);
        await AskedOnAsync(stage, days: 31, stage.Trainee);
        Task<GetPairs.View> PairsAsync() => stage.DoAsync<GetPairs, GetPairs.View>(u => u.ExecuteAsync(new(OnlyRed: true, 1), Cancel));
        Assert.Empty((await PairsAsync()).Pairs);
        var pulse = await stage.App.WithDbAsync(db => db.Set<Pulse>().SingleAsync(p => p.Party == Party.Trainee));

        await stage.DoAsync<AnswerPulse, Problem?>(u => u.ExecuteAsync(new(null, pulse.Id, stage.Trainee.Id, PulseFeeling.NotWorking, "Secret.", WantsACall: true), Cancel));

        var pair = Assert.Single((await PairsAsync()).Pairs);
        Assert.True(pair.WantsACall);
        Assert.NotNull(pair.Health.Score);
        Assert.DoesNotContain("Secret", System.Text.Json.JsonSerializer.Serialize(pair), StringComparison.Ordinal);
    }

    private static bool IsPulse(Vouch.App.Mail.MailDraft mail) => mail.Subject.StartsWith("How is it going", StringComparison.Ordinal);

    /// <summary>Days, counted from now, on which a person was asked; the job runs twice a day.</summary>
    private static async Task<List<int>> AskedOnAsync(MentorshipStage stage, int days, Person person)
    {
        List<int> asked = [];
        for (var day = 1; day <= days; day++)
        {
            stage.App.Clock.Advance(TimeSpan.FromDays(1));
            var before = (await stage.MailsToAsync(person)).Count(IsPulse);
            await Jobs.RunAsync<AskPulses>(stage.App);
            await Jobs.RunAsync<AskPulses>(stage.App);
            asked.AddRange(Enumerable.Repeat(day, (await stage.MailsToAsync(person)).Count(IsPulse) - before));
        }

        return asked;
    }
}
