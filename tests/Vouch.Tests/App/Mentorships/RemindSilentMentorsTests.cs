using Microsoft.EntityFrameworkCore;
using Vouch.App.Features.Mentors;
using Vouch.App.Features.Mentorships;
using Vouch.Domain;
using Vouch.Domain.Mentors;
using Vouch.Domain.Mentorships;

namespace Vouch.Tests.App.Mentorships;

public sealed class RemindSilentMentorsTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task A_lapsed_promise_brings_one_reminder_a_rung_and_then_the_trainee_hears(DatabaseKind kind)
    {
        await using var stage = await AskedAsync(kind, promiseDays: 3);
        List<string> sent = [];
        for (var day = 1; day <= 45; day++)
        {
            stage.App.Clock.Advance(TimeSpan.FromDays(1));
            var before = await CountAsync(stage);
            await Jobs.RunAsync<RemindSilentMentors>(stage.App);
            await Jobs.RunAsync<RemindSilentMentors>(stage.App);
            await Jobs.RunAsync<OfferNextMentors>(stage.App);
            await Jobs.RunAsync<OfferNextMentors>(stage.App);
            var after = await CountAsync(stage);
            if (after != before)
            {
                sent.Add($"day {day}: mentor {after.Mentor - before.Mentor}, trainee {after.Trainee - before.Trainee}");
            }
        }

        Assert.Equal(
            ["day 10: mentor 1, trainee 0", "day 17: mentor 1, trainee 0", "day 24: mentor 1, trainee 0", "day 31: mentor 0, trainee 1"],
            sent);
    }

    [Theory, MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task Nothing_is_sent_during_leave_and_the_days_do_not_count(DatabaseKind kind)
    {
        await using var stage = await AskedAsync(kind, promiseDays: 3, leaveFrom: 2, leaveThrough: 20);
        var before = await CountAsync(stage);

        await AdvanceAsync(stage, days: 20);
        Assert.Equal(before, await CountAsync(stage));

        await AdvanceAsync(stage, days: 8);
        Assert.Equal(before, await CountAsync(stage));

        await AdvanceAsync(stage, days: 1);
        Assert.Equal(before.Mentor + 1, (await CountAsync(stage)).Mentor);
    }

    [Theory, MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task An_answer_a_pause_and_an_end_are_quiet(DatabaseKind kind)
    {
        await using var stage = await AskedAsync(kind, promiseDays: 3);
        Assert.Null(await stage.DoAsync<PauseMentorship, Problem?>(u => u.ExecuteAsync(new(stage.Id, stage.Mentor.Id, null), Token)));
        var before = await CountAsync(stage);
        await AdvanceAsync(stage, days: 15);
        Assert.Equal(before, await CountAsync(stage));

        Assert.Null(await stage.DoAsync<ResumeMentorship, Problem?>(u => u.ExecuteAsync(new(stage.Id, stage.Mentor.Id), Token)));
        var id = await stage.App.WithDbAsync(db => db.Set<Contribution>().Select(c => c.Id).SingleAsync());
        Assert.Null(await stage.DoAsync<AnswerContribution, Problem?>(u => u.ExecuteAsync(new(id, stage.Mentor.Id, Confirm: true), Token)));
        before = await CountAsync(stage);
        await AdvanceAsync(stage, days: 15);
        Assert.Equal(before, await CountAsync(stage));
    }

    [Theory, MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task The_button_of_a_reminder_confirms_without_an_account(DatabaseKind kind)
    {
        await using var stage = await AskedAsync(kind, promiseDays: 3);
        await AdvanceAsync(stage, days: 10);

        var mail = (await stage.MailsToAsync(stage.Mentor))[^1];
        Assert.Equal("Ana Ruiz is waiting to hear from you", mail.Subject);
        Assert.Null(await stage.DoAsync<AnswerContributionByMail, Problem?>(u =>
            u.ExecuteAsync(new(mail.Action!.Url.Split('/')[^1], Confirm: true, ""), Token)));
    }

    private static async Task<MentorshipStage> AskedAsync(DatabaseKind kind, int promiseDays, int? leaveFrom = null, int leaveThrough = 0)
    {
        var stage = await MentorshipStage.SetAsync(kind);
        var profile = MentorProfile.Create(
            stage.Mentor.Id,
            new MentorDetails
            {
                Promise = new ResponsePromise(promiseDays),
                Leaves = leaveFrom is { } from ? [new Leave(stage.Today.AddDays(from), stage.Today.AddDays(leaveThrough))] : [],
            },
            stage.Now).Value;
        await stage.App.SaveAsync(profile);
        await stage.ProposeContributionAsync();
        return stage;
    }

    private static async Task AdvanceAsync(MentorshipStage stage, int days)
    {
        for (var day = 0; day < days; day++)
        {
            stage.App.Clock.Advance(TimeSpan.FromDays(1));
            await Jobs.RunAsync<RemindSilentMentors>(stage.App);
        }
    }

    private static async Task<(int Mentor, int Trainee)> CountAsync(MentorshipStage stage) =>
        ((await stage.MailsToAsync(stage.Mentor)).Count, (await stage.MailsToAsync(stage.Trainee)).Count);
}
