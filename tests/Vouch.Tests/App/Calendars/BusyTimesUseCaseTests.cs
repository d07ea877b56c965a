using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Vouch.App.Calendars;
using Vouch.App.Features.Mentorships;
using Vouch.Domain;
using Vouch.Domain.Calendars;
using Vouch.Domain.Mentorships;
using Vouch.Tests.App.Mentorships;

namespace Vouch.Tests.App.Calendars;

/// <summary>A calendar somebody lets us know changes what is proposed to the pair, and is gone when they take it away.</summary>
public sealed class BusyTimesUseCaseTests
{
    private const string Head = "BEGIN:VCALENDAR\r\nVERSION:2.0\r\n";

    // The mentor lives in New York; the first proposal for a new pair is noon of Thursday, July 9.
    private const string NoonTaken = Head + "BEGIN:VEVENT\r\nUID:a\r\nSUMMARY:Secret clinic\r\nDTSTART;TZID=America/New_York:20260709T113000\r\nDTEND;TZID=America/New_York:20260709T124500\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task What_is_taken_is_left_out_of_the_proposal_until_the_calendar_is_taken_away(DatabaseKind kind)
    {
        await using var stage = await MentorshipStage.SetAsync(kind);
        var before = await ProposedAsync(stage);
        Assert.Null(await ShareAsync(stage, stage.Mentor.Id, NoonTaken));

        var around = await ProposedAsync(stage);
        await stage.App.RunAsync<ForgetBusyTimes>(forget => forget.ExecuteAsync(stage.Mentor.Id, Token));

        Assert.Equal((new DateOnly(2026, 7, 9), new TimeOnly(12, 0)), (before.Day, before.Time));
        Assert.Equal((new DateOnly(2026, 7, 9), new TimeOnly(12, 45)), (around.Day, around.Time));
        Assert.Equal(before, await ProposedAsync(stage));
        Assert.Equal(0, await stage.App.WithDbAsync(db => db.Set<BusyCalendar>().CountAsync(Token)));
    }

    [Theory, MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task A_meeting_with_somebody_else_takes_its_hour_too(DatabaseKind kind)
    {
        await using var stage = await MentorshipStage.SetAsync(kind);
        var other = Mentorship.Begin(stage.Stranger.Id, stage.Mentor.Id, stage.Now).Value;
        var noon = MeetingTime.At(new(2026, 7, 9), new(12, 0), "America/New_York").Value;
        await stage.App.SaveAsync(other);
        await stage.App.SaveAsync(Meeting.Schedule(other, stage.Mentor.Id, new(noon, 60, "America/New_York", ""), stage.Now).Value);

        Assert.Equal(new TimeOnly(11, 30), (await ProposedAsync(stage)).Time);
    }

    [Theory, MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task Neither_words_nor_the_address_can_be_read_from_the_database(DatabaseKind kind)
    {
        await using var server = await CalendarServer.StartAsync(context => context.Response.WriteAsync(NoonTaken));
        await using var stage = await MentorshipStage.SetAsync(kind, AllowLoopback);
        Assert.Null(await stage.DoAsync<ShareBusyTimes, Problem?>(share => share.ExecuteAsync(new(stage.Mentor.Id, $"{server.Address}/private-secret.ics", null), Token)));

        var row = await stage.App.WithDbAsync(db => db.Set<BusyCalendar>().AsNoTracking().SingleAsync(Token));

        Assert.DoesNotContain("private-secret", Encoding.UTF8.GetString(row.Address!.ReadSealed()), StringComparison.Ordinal);
        Assert.Equal(8, row.Times.ReadBytes().Length);
        var view = await stage.App.RunAsync<GetBusyTimes, GetBusyTimes.View?>(get => get.ExecuteAsync(stage.Mentor.Id, Token));
        Assert.Equal(("127.0.0.1", 1, 1), (view!.Host, view.Entries, view.Stretches));
        Assert.Null(await stage.App.RunAsync<GetBusyTimes, GetBusyTimes.View?>(get => get.ExecuteAsync(stage.Trainee.Id, Token)));
    }

    [Theory, MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task An_address_is_read_again_when_it_is_due_and_a_failure_keeps_what_was_known(DatabaseKind kind)
    {
        var answer = NoonTaken;
        await using var server = await CalendarServer.StartAsync(context => context.Response.WriteAsync(answer));
        await using var stage = await MentorshipStage.SetAsync(kind, AllowLoopback);
        Assert.Null(await stage.DoAsync<ShareBusyTimes, Problem?>(share => share.ExecuteAsync(new(stage.Mentor.Id, server.Address, null), Token)));
        Assert.Equal(BusyProblems.TooSoon, await stage.App.RunAsync<ReadBusyTimesAgain, Problem?>(again => again.ExecuteAsync(stage.Mentor.Id, Token)));

        await RefreshAsync(stage, hours: 1);
        Assert.Equal(1, server.Asked);
        answer = "<html>Sign in</html>";
        await RefreshAsync(stage, hours: 6);
        var failed = await ViewAsync(stage);
        Assert.Equal((2, BusyProblems.NotACalendar.Code, 1), (server.Asked, failed.Trouble?.Code, failed.Stretches));

        answer = Head + "END:VCALENDAR\r\n";
        await RefreshAsync(stage, hours: 1);
        var mended = await ViewAsync(stage);
        Assert.Equal((3, null, 0), (server.Asked, mended.Trouble, mended.Stretches));
    }

    [Theory, MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task What_cannot_be_read_is_refused_and_changes_nothing(DatabaseKind kind)
    {
        await using var stage = await MentorshipStage.SetAsync(kind);
        await ShareAsync(stage, stage.Trainee.Id, NoonTaken);

        Assert.Equal("CalendarFile", (await ShareAsync(stage, stage.Trainee.Id, "not a calendar"))?.Field);
        Assert.Equal(BusyProblems.Address, await stage.DoAsync<ShareBusyTimes, Problem?>(share => share.ExecuteAsync(new(stage.Trainee.Id, "http://example.org/a.ics", null), Token)));
        Assert.Equal(BusyProblems.NotPublic, await stage.DoAsync<ShareBusyTimes, Problem?>(share => share.ExecuteAsync(new(stage.Trainee.Id, "https://localhost/a.ics", null), Token)));

        Assert.Equal(BusySource.File, (await stage.App.RunAsync<GetBusyTimes, GetBusyTimes.View?>(get => get.ExecuteAsync(stage.Trainee.Id, Token)))!.Source);
    }

    private static void AllowLoopback(IServiceCollection services) => services.Configure<CalendarOptions>(options => options.AllowLoopback = true);

    private static Task<Problem?> ShareAsync(MentorshipStage stage, PersonId person, string file) =>
        stage.DoAsync<ShareBusyTimes, Problem?>(share => share.ExecuteAsync(new(person, null, Encoding.UTF8.GetBytes(file)), Token));

    private static async Task<GetBusyTimes.View> ViewAsync(MentorshipStage stage) =>
        (await stage.App.RunAsync<GetBusyTimes, GetBusyTimes.View?>(get => get.ExecuteAsync(stage.Mentor.Id, Token)))!;

    private static async Task RefreshAsync(MentorshipStage stage, int hours)
    {
        stage.App.Clock.Advance(TimeSpan.FromHours(hours));
        await Mentorships.Jobs.RunAsync<RefreshBusyCalendars>(stage.App);
    }

    private static async Task<ProposeMeeting.View> ProposedAsync(MentorshipStage stage) =>
        (await stage.App.RunAsync<ProposeMeeting, Result<ProposeMeeting.View>>(propose => propose.ExecuteAsync(new(stage.Id, stage.Trainee.Id), Token))).Value;
}
