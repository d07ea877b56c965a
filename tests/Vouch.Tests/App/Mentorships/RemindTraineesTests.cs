using Vouch.App.Features.Mentorships;
using Vouch.Domain;
using Vouch.Domain.Mentorships;

namespace Vouch.Tests.App.Mentorships;

public sealed class RemindTraineesTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task A_meeting_nobody_closed_is_asked_about_once_within_the_day(DatabaseKind kind)
    {
        await using var stage = await MentorshipStage.SetAsync(kind);
        await stage.ScheduleAsync(days: 2);
        stage.App.Clock.Advance(TimeSpan.FromDays(2) + TimeSpan.FromHours(12));
        Assert.Equal(0, await AskedAsync(stage, "Did you and"));

        stage.App.Clock.Advance(TimeSpan.FromHours(14));
        Assert.Equal(1, await AskedAsync(stage, "Did you and"));
        stage.App.Clock.Advance(TimeSpan.FromDays(3));
        Assert.Equal(1, await AskedAsync(stage, "Did you and"));
    }

    [Theory, MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task A_compact_is_looked_at_after_a_month_and_kept_for_half_a_year(DatabaseKind kind)
    {
        await using var stage = await MentorshipStage.SetAsync(kind);
        var terms = CompactTerms.Suggested(30);
        Assert.Null(await stage.DoAsync<WriteCompact, Problem?>(u => u.ExecuteAsync(new(stage.Id, stage.Trainee.Id, terms, "Ana Ruiz"), Cancel)));
        var token = await stage.TokenAsync();
        Assert.Null(await stage.DoAsync<AnswerCompactByMail, Problem?>(u => u.ExecuteAsync(new(token, terms, "Dana Okafor"), Cancel)));

        stage.App.Clock.Advance(TimeSpan.FromDays(29));
        Assert.Equal(0, await AskedAsync(stage, "Time to look"));
        stage.App.Clock.Advance(TimeSpan.FromDays(2));
        Assert.Equal(1, await AskedAsync(stage, "Time to look"));
        Assert.Null(await stage.DoAsync<KeepCompact, Problem?>(u => u.ExecuteAsync(new(stage.Id, stage.Trainee.Id), Cancel)));
        stage.App.Clock.Advance(TimeSpan.FromDays(180));
        Assert.Equal(1, await AskedAsync(stage, "Time to look"));
        stage.App.Clock.Advance(TimeSpan.FromDays(5));
        Assert.Equal(2, await AskedAsync(stage, "Time to look"));
        Assert.Equal(Problem.NotFound, await stage.DoAsync<KeepCompact, Problem?>(u => u.ExecuteAsync(new(stage.Id, stage.Stranger.Id), Cancel)));
    }

    private static async Task<int> AskedAsync(MentorshipStage stage, string subject)
    {
        await Jobs.RunAsync<RemindTrainees>(stage.App);
        await Jobs.RunAsync<RemindTrainees>(stage.App);
        return (await stage.MailsToAsync(stage.Trainee)).Count(mail => mail.Subject.StartsWith(subject, StringComparison.Ordinal));
    }
}
