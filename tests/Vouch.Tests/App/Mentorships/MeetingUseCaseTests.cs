using System.Text;
using Microsoft.EntityFrameworkCore;
using Vouch.App.Features.Mentorships;
using Vouch.App.Mail;
using Vouch.Domain;
using Vouch.Domain.Mentorships;

namespace Vouch.Tests.App.Mentorships;

public sealed class MeetingUseCaseTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task Invitation_change_and_cancellation_name_one_meeting_with_rising_sequence(DatabaseKind kind)
    {
        await using var stage = await MentorshipStage.SetAsync(kind);
        var id = await stage.ScheduleAsync();
        Assert.Null(await stage.DoAsync<MoveMeeting, Problem?>(useCase => useCase.ExecuteAsync(
            new(id, stage.Mentor.Id, stage.Today.AddDays(12), new(9, 0), "America/Chicago", 45, ""), Token)));
        Assert.Null(await stage.DoAsync<CancelMeeting, Problem?>(useCase => useCase.ExecuteAsync(new(id, stage.Trainee.Id, "Exam week."), Token)));

        foreach (var person in new[] { stage.Trainee, stage.Mentor })
        {
            var files = (await stage.MailsToAsync(person)).ConvertAll(mail => new IcsLines(Encoding.UTF8.GetString(mail.Attachments![0].Content)));
            Assert.Equal(["REQUEST", "REQUEST", "CANCEL"], files.Select(f => f["VCALENDAR", "METHOD"]));
            Assert.Equal(["0", "1", "2"], files.Select(f => f["VCALENDAR/VEVENT", "SEQUENCE"]));
            Assert.Single(files.Select(f => f["VCALENDAR/VEVENT", "UID"]).Distinct());
            Assert.Equal(
                new DateTimeOffset(2026, 7, 16, 21, 30, 0, TimeSpan.Zero),
                files[0].Instant("DTSTART"));
        }
    }

    [Theory, MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task A_second_meeting_ahead_is_refused(DatabaseKind kind)
    {
        await using var stage = await MentorshipStage.SetAsync(kind);
        await stage.ScheduleAsync();

        var second = await stage.DoAsync<ScheduleMeeting, Result<MeetingId>>(useCase => useCase.ExecuteAsync(
            new(stage.Id, stage.Mentor.Id, stage.Today.AddDays(20), new(12, 0), "UTC", 30, ""), Token));

        Assert.Equal(MeetingProblems.OneAhead, second.Problem);
    }

    [Theory, MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task The_agenda_is_drafted_with_the_invitation_and_takes_up_the_last_meeting(DatabaseKind kind)
    {
        await using var stage = await MentorshipStage.SetAsync(kind);
        var first = await stage.ScheduleAsync();
        Assert.Equal(3, (await MeetingAsync(stage, first)).Agenda.Select(i => i.Kind).Distinct().Count());
        await HoldAsync(stage, first, "Ana worries about the MCAT date. She will ask Dr. Lee about the registry. They agreed to read two papers.");

        var second = await stage.ScheduleAsync(days: 40);

        var quotes = (await MeetingAsync(stage, second)).Agenda.Where(i => i.Because.StartsWith("From your notes of", StringComparison.Ordinal))
            .OrderBy(i => i.Position).ToList();
        Assert.Equal(3, quotes.Count);
        Assert.Contains("“Ana worries about the MCAT date.”", quotes[0].Text, StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task Closing_a_meeting_thanks_both_and_lists_what_each_took_on(DatabaseKind kind)
    {
        await using var stage = await MentorshipStage.SetAsync(kind);
        var id = await stage.ScheduleAsync();
        await stage.DoAsync<TakeOnAction, Problem?>(useCase => useCase.ExecuteAsync(
            new(id, stage.Trainee.Id, Party.Mentor, "Write to the registry team", stage.Today.AddDays(14)), Token));

        await HoldAsync(stage, id, "Notes.");

        var mail = (await stage.MailsToAsync(stage.Mentor))[^1];
        Assert.Equal("Thank you for your time with Ana Ruiz", mail.Subject);
        Assert.Contains("Write to the registry team", mail.Paragraphs[1], StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task The_mentor_names_another_time_by_mail_and_the_trainee_takes_it(DatabaseKind kind)
    {
        await using var stage = await MentorshipStage.SetAsync(kind);
        var id = await stage.ScheduleAsync();
        var token = await stage.TokenAsync();

        Assert.Null(await stage.DoAsync<RespondToMeetingByMail, Problem?>(useCase => useCase.ExecuteAsync(
            new(token, MeetingAnswer.OtherTime, "Clinic until five.", stage.Today.AddDays(11), new(18, 0)), Token)));
        Assert.Equal("Dana Okafor suggests another time", (await stage.MailsToAsync(stage.Trainee))[^1].Subject);
        Assert.Null(await stage.DoAsync<TakeSuggestedTime, Problem?>(useCase => useCase.ExecuteAsync(new(id, stage.Trainee.Id), Token)));

        var meeting = await MeetingAsync(stage, id);
        Assert.Equal((MeetingAnswer.Accepted, new DateTimeOffset(2026, 7, 17, 22, 0, 0, TimeSpan.Zero)), (meeting.Answer, meeting.StartsAt));
    }

    [Theory, MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task A_link_of_a_cancelled_meeting_or_a_past_day_leads_nowhere(DatabaseKind kind)
    {
        await using var stage = await MentorshipStage.SetAsync(kind);
        var id = await stage.ScheduleAsync();
        var token = await stage.TokenAsync();
        Assert.True((await ReadAsync(stage, token)).Succeeded);
        Assert.Equal(ByMailProblems.LinkNoLongerWorks, (await ReadAsync(stage, "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")).Problem);

        await stage.DoAsync<CancelMeeting, Problem?>(useCase => useCase.ExecuteAsync(new(id, stage.Trainee.Id, ""), Token));

        Assert.Equal(ByMailProblems.LinkNoLongerWorks, (await ReadAsync(stage, token)).Problem);
    }

    [Theory, MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task The_agenda_goes_out_two_days_before_and_once(DatabaseKind kind)
    {
        await using var stage = await MentorshipStage.SetAsync(kind);
        await stage.ScheduleAsync();
        await RunAgendasAsync(stage);
        Assert.DoesNotContain(await stage.MailsToAsync(stage.Mentor), IsAgenda);

        stage.App.Clock.Advance(TimeSpan.FromDays(9));
        await RunAgendasAsync(stage);
        await RunAgendasAsync(stage);

        var mail = Assert.Single(await stage.MailsToAsync(stage.Mentor), IsAgenda);
        Assert.Contains(mail.Paragraphs, paragraph => paragraph.StartsWith("To celebrate:", StringComparison.Ordinal));

        static bool IsAgenda(MailDraft mail) => mail.Subject.StartsWith("Agenda for", StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task A_stranger_gets_no_meeting_no_file_and_changes_nothing(DatabaseKind kind)
    {
        await using var stage = await MentorshipStage.SetAsync(kind);
        var id = await stage.ScheduleAsync();
        var by = stage.Stranger.Id;

        Assert.Equal(Problem.NotFound, (await stage.DoAsync<GetMeeting, Result<GetMeeting.View>>(u => u.ExecuteAsync(new(id, by), Token))).Problem);
        Assert.Equal(Problem.NotFound, (await stage.DoAsync<GetCalendarFile, Result<string>>(u => u.ExecuteAsync(new(id, by), Token))).Problem);
        Assert.Equal(Problem.NotFound, await stage.DoAsync<CancelMeeting, Problem?>(u => u.ExecuteAsync(new(id, by, ""), Token)));
        Assert.Equal(Problem.NotFound, await stage.DoAsync<WriteNotes, Problem?>(u => u.ExecuteAsync(new(id, by, "x", 0), Token)));
        Assert.Equal(Problem.NotFound, await stage.DoAsync<EditAgenda, Problem?>(u => u.ExecuteAsync(new(id, by, new EditAgenda.Draft()), Token)));
    }

    [Theory, MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task Notes_on_top_of_the_others_are_refused_and_nothing_is_lost(DatabaseKind kind)
    {
        await using var stage = await MentorshipStage.SetAsync(kind);
        var id = await stage.ScheduleAsync();

        Assert.Null(await stage.DoAsync<WriteNotes, Problem?>(u => u.ExecuteAsync(new(id, stage.Mentor.Id, "Hers", 0), Token)));
        Assert.Equal(Problem.Conflict, await stage.DoAsync<WriteNotes, Problem?>(u => u.ExecuteAsync(new(id, stage.Trainee.Id, "His", 0), Token)));
        Assert.Null(await stage.DoAsync<WriteNotes, Problem?>(u => u.ExecuteAsync(new(id, stage.Trainee.Id, "Both", 1), Token)));

        Assert.Equal("Both", (await MeetingAsync(stage, id)).Notes);
    }

    private static async Task HoldAsync(MentorshipStage stage, MeetingId id, string notes)
    {
        stage.App.Clock.Advance(TimeSpan.FromDays(11));
        Assert.Null(await stage.DoAsync<WriteNotes, Problem?>(u => u.ExecuteAsync(new(id, stage.Trainee.Id, notes, 0), Token)));
        Assert.Null(await stage.DoAsync<HoldMeeting, Problem?>(u => u.ExecuteAsync(new(id, stage.Trainee.Id), Token)));
    }

    private static Task<Result<GetMeeting.View>> ReadAsync(MentorshipStage stage, string token) =>
        stage.DoAsync<GetMeetingByMail, Result<GetMeeting.View>>(u => u.ExecuteAsync(new(token), Token));

    private static Task RunAgendasAsync(MentorshipStage stage) => Jobs.RunAsync<SendAgendas>(stage.App);

    private static Task<Meeting> MeetingAsync(MentorshipStage stage, MeetingId id) =>
        stage.App.WithDbAsync(db => db.Set<Meeting>().AsNoTracking().Include(m => m.Agenda).SingleAsync(m => m.Id == id));
}
