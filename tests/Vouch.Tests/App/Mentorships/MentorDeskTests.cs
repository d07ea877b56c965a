using Vouch.App.Features.Mentorships;
using Vouch.Domain;
using Vouch.Domain.Mentorships;

namespace Vouch.Tests.App.Mentorships;

/// <summary>A mentor's own page and the mail that leads to it.</summary>
public sealed class MentorDeskTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task A_weekly_mentor_hears_of_everything_once_a_week_in_one_mail(DatabaseKind kind)
    {
        await using var stage = await MentorshipStage.SetAsync(kind); // a Monday
        var token = await DeskAsync(stage);
        Assert.Null(await stage.DoAsync<SetDigestTerms, Problem?>(u => u.ExecuteAsync(new(token, DigestRhythm.Weekly, DayOfWeek.Friday), Cancel)));
        await stage.ProposeContributionAsync();
        await stage.ProposeContributionAsync();
        Assert.Empty(await stage.MailsToAsync(stage.Mentor));

        List<string> sent = [];
        for (var day = 0; day < 12; day++)
        {
            await RunTwiceAsync(stage);
            if ((await stage.MailsToAsync(stage.Mentor)).Count > sent.Count)
            {
                sent.Add($"{stage.Today.DayOfWeek}: {(await stage.MailsToAsync(stage.Mentor))[^1].Subject}");
            }

            stage.App.Clock.Advance(TimeSpan.FromDays(1));
        }

        Assert.Equal(["Friday: 2 things wait for you, from Ana Ruiz"], sent);
        await stage.ProposeContributionAsync();
        stage.App.Clock.Advance(TimeSpan.FromDays(6));
        Assert.Equal(DayOfWeek.Friday, stage.Today.DayOfWeek);
        await RunTwiceAsync(stage);
        Assert.Equal(2, (await stage.MailsToAsync(stage.Mentor)).Count(mail => mail.Action!.Label == "Answer them"));
    }

    [Theory, MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task Reminders_come_inside_the_digest_a_mentor_chose_and_never_by_themselves(DatabaseKind kind)
    {
        await using var stage = await MentorshipStage.SetAsync(kind); // a Monday
        Assert.Null(await stage.DoAsync<SetDigestTerms, Problem?>(async u => await u.ExecuteAsync(new(await DeskAsync(stage), DigestRhythm.Weekly, DayOfWeek.Friday), Cancel)));
        await stage.ProposeContributionAsync(); // nothing promised: a week, then 7, 14 and 21 days
        List<string> sent = [];
        for (var day = 0; day < 45; day++)
        {
            await RunTwiceAsync(stage);
            foreach (var mail in (await stage.MailsToAsync(stage.Mentor)).Skip(sent.Count).ToList())
            {
                sent.Add($"{stage.Today:MM-dd ddd} {mail.Action!.Label}{(mail.Paragraphs[1].Contains("longer than you said", StringComparison.Ordinal) ? ", late" : "")}");
            }

            stage.App.Clock.Advance(TimeSpan.FromDays(1));
        }

        Assert.Equal(["07-10 Fri Answer them", "07-24 Fri Answer them, late", "07-31 Fri Answer them, late", "08-07 Fri Answer them, late"], sent);
    }

    [Theory, MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task A_deadline_the_next_digest_would_miss_is_reminded_of_by_itself(DatabaseKind kind)
    {
        await using var stage = await MentorshipStage.SetAsync(kind);
        Assert.Null(await stage.DoAsync<SetDigestTerms, Problem?>(async u => await u.ExecuteAsync(new(await DeskAsync(stage), DigestRhythm.Weekly, DayOfWeek.Friday), Cancel)));
        await stage.ScheduleAsync(days: 9); // an invitation for Wednesday of next week
        for (var day = 0; day < 9; day++)
        {
            await RunTwiceAsync(stage);
            stage.App.Clock.Advance(TimeSpan.FromDays(1));
        }

        Assert.Contains(await stage.MailsToAsync(stage.Mentor), mail => mail.Subject.Contains("waiting to hear from you", StringComparison.Ordinal));
    }

    [Theory, MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task What_comes_up_during_leave_waits_in_one_mail_after_it(DatabaseKind kind)
    {
        await using var stage = await MentorshipStage.SetAsync(kind);
        var token = await DeskAsync(stage);
        Assert.Null(await stage.DoAsync<SayLeave, Problem?>(u => u.ExecuteAsync(new(token, stage.Today, stage.Today.AddDays(9)), Cancel)));
        await stage.ProposeContributionAsync();
        stage.App.Clock.Advance(TimeSpan.FromDays(3));
        await stage.ProposeContributionAsync();
        for (var day = 0; day < 6; day++)
        {
            await RunTwiceAsync(stage);
            stage.App.Clock.Advance(TimeSpan.FromDays(1));
        }

        Assert.Empty(await stage.MailsToAsync(stage.Mentor));
        stage.App.Clock.Advance(TimeSpan.FromDays(1));
        await RunTwiceAsync(stage);
        await RunTwiceAsync(stage);

        var mail = Assert.Single(await stage.MailsToAsync(stage.Mentor));
        Assert.StartsWith("Welcome back.", mail.Paragraphs[0], StringComparison.Ordinal);
        var desk = await stage.DoAsync<GetMentorDesk, Result<GetMentorDesk.View>>(u => u.ExecuteAsync(new(mail.Action!.Url.Split('/')[^1]), Cancel));
        Assert.Equal(2, desk.Value.Waiting.Count);
    }

    [Theory, MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task Seen_stops_the_reminders_for_a_week_and_the_trainee_hears_it(DatabaseKind kind)
    {
        await using var stage = await MentorshipStage.SetAsync(kind);
        var id = await stage.ProposeContributionAsync();
        stage.App.Clock.Advance(TimeSpan.FromDays(13));
        var token = await DeskAsync(stage);
        Assert.Null(await stage.DoAsync<AcknowledgeQuestion, Problem?>(u => u.ExecuteAsync(new(token, id.Value, 7), Cancel)));
        Assert.Equal(AcknowledgmentProblems.OnlyOnce, await stage.DoAsync<AcknowledgeQuestion, Problem?>(u => u.ExecuteAsync(new(token, id.Value, 7), Cancel)));
        Assert.StartsWith("Dana Okafor has seen it", Assert.Single(await stage.MailsToAsync(stage.Trainee)).Subject, StringComparison.Ordinal);
        var before = (await stage.MailsToAsync(stage.Mentor)).Count;

        for (var day = 0; day < 13; day++)
        {
            stage.App.Clock.Advance(TimeSpan.FromDays(1));
            await RunTwiceAsync(stage);
            Assert.Equal(before, (await stage.MailsToAsync(stage.Mentor)).Count);
        }

        stage.App.Clock.Advance(TimeSpan.FromDays(1));
        await RunTwiceAsync(stage);
        Assert.Equal(before + 1, (await stage.MailsToAsync(stage.Mentor)).Count);
    }

    [Theory, MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task I_have_not_heard_from_my_mentee_asks_the_trainee_once_a_week(DatabaseKind kind)
    {
        await using var stage = await MentorshipStage.SetAsync(kind);
        var token = await DeskAsync(stage);
        Task<Problem?> Report() => stage.DoAsync<ReportQuietMentee, Problem?>(u => u.ExecuteAsync(new(token, stage.Id), Cancel));

        Assert.Null(await Report());
        Assert.Equal(QuietReportProblems.ThisWeekAlready, await Report());
        Assert.Equal("Dana Okafor would like to hear from you", Assert.Single(await stage.MailsToAsync(stage.Trainee)).Subject);
        stage.App.Clock.Advance(TimeSpan.FromDays(7));
        Assert.Null(await Report());
        Assert.Null(await stage.DoAsync<PauseMentorship, Problem?>(u => u.ExecuteAsync(new(stage.Id, stage.Mentor.Id, null), Cancel)));
        stage.App.Clock.Advance(TimeSpan.FromDays(7));
        Assert.Equal(QuietReportProblems.WhilePaused, await Report());
    }

    [Theory, MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task A_desk_opens_its_owners_questions_and_nobody_elses(DatabaseKind kind)
    {
        await using var stage = await MentorshipStage.SetAsync(kind);
        var id = await stage.ProposeContributionAsync();
        var token = await DeskAsync(stage);
        var strangers = (await stage.DoAsync<OpenMentorDesk, string>(u => u.ExecuteAsync(new(stage.Stranger.Id), Cancel))).Split('/')[^1];

        var opened = await stage.DoAsync<OpenQuestion, Result<string>>(u => u.ExecuteAsync(new(token, id.Value), Cancel));
        Assert.StartsWith("/by-mail/contribution/", opened.Value, StringComparison.Ordinal);
        Assert.Null(await stage.DoAsync<AnswerContributionByMail, Problem?>(u => u.ExecuteAsync(new(opened.Value.Split('/')[^1], true, ""), Cancel)));
        Assert.Equal(Problem.NotFound, (await stage.DoAsync<OpenQuestion, Result<string>>(u => u.ExecuteAsync(new(token, id.Value), Cancel))).Problem);
        Assert.Equal(Problem.NotFound, await stage.DoAsync<ReportQuietMentee, Problem?>(u => u.ExecuteAsync(new(strangers, stage.Id), Cancel)));
        Assert.Equal(Problem.NotFound, await stage.DoAsync<AcknowledgeQuestion, Problem?>(u => u.ExecuteAsync(new(strangers, id.Value, 7), Cancel)));
        Assert.Equal(ByMailProblems.LinkNoLongerWorks, await stage.DoAsync<SayLeave, Problem?>(u => u.ExecuteAsync(new("not-a-token", stage.Today, stage.Today), Cancel)));
    }

    private static async Task<string> DeskAsync(MentorshipStage stage) =>
        (await stage.DoAsync<OpenMentorDesk, string>(u => u.ExecuteAsync(new(stage.Mentor.Id), Cancel))).Split('/')[^1];

    private static async Task RunTwiceAsync(MentorshipStage stage)
    {
        for (var run = 0; run < 2; run++)
        {
            await Jobs.RunAsync<SendMentorDigests>(stage.App);
            await Jobs.RunAsync<RemindSilentMentors>(stage.App);
        }
    }
}
