using System.Text;
using Microsoft.EntityFrameworkCore;
using Vouch.App.Features.Mentorships;
using Vouch.Domain;
using Vouch.Domain.Mentorships;
using Vouch.Domain.People;
using Vouch.Tests.App.Calendars;

namespace Vouch.Tests.App.Mentorships;

/// <summary>One trainee, two mentors, one meeting: asked and answered apart, shared by those who come, and then each pair's own.</summary>
public sealed class JointMeetingTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task Calendars_of_all_follow_one_meeting_and_no_mentor_gets_anothers_address(DatabaseKind kind)
    {
        await using var stage = await MentorshipStage.SetAsync(kind);
        var (id, second, _) = await CallAsync(stage);
        await stage.DoAsync<MoveJointMeeting, Problem?>(move => move.ExecuteAsync(new(id, stage.Trainee.Id, new(2026, 11, 2), new(9, 0), "Europe/Berlin", 60, "Library"), Token));
        await stage.DoAsync<CancelJointMeeting, Problem?>(cancel => cancel.ExecuteAsync(new(id, stage.Trainee.Id, "Exams."), Token));

        foreach (var person in new[] { stage.Trainee, stage.Mentor, second })
        {
            var files = (await stage.MailsToAsync(person)).ConvertAll(mail => Encoding.UTF8.GetString(mail.Attachments![0].Content));
            var read = await IcalJs.ReadAsync(files);
            Assert.Equal([("REQUEST", 0), ("REQUEST", 1), ("CANCEL", 2)], read.Select(file => (file.Method!, file.Events[0].Sequence)));
            Assert.Equal($"joint-meeting-{id}@vouch", Assert.Single(read.Select(file => file.Events[0].Uid).Distinct()));
            Assert.Equal(new DateTimeOffset(2026, 11, 2, 8, 0, 0, TimeSpan.Zero), read[1].Events[0].Start);
            Assert.Equal(files.Select(file => Ical.Net.Calendar.Load(file)!.Events[0]!.DtStart!.AsUtc), read.Select(file => file.Events[0].Start.UtcDateTime));
            var others = new[] { stage.Mentor, second }.Where(mentor => mentor.Id != person.Id).Select(mentor => mentor.Email);
            Assert.All(files, file => Assert.All(others, email => Assert.DoesNotContain(email, file, StringComparison.Ordinal)));
        }
    }

    [Theory, MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task Each_mentor_answers_by_mail_alone_and_a_no_closes_agenda_and_notes(DatabaseKind kind)
    {
        await using var stage = await MentorshipStage.SetAsync(kind);
        var (id, second, _) = await CallAsync(stage);
        var (yes, no) = ((await stage.MailsToAsync(stage.Mentor))[^1].Action!.Url.Split('/')[^1], (await stage.MailsToAsync(second))[^1].Action!.Url.Split('/')[^1]);

        Assert.Null(await stage.DoAsync<WriteJointMeeting, Problem?>(write => write.AddAsync(new(yes, "Authorship of the abstract"), Token)));
        Assert.Null(await AnswerAsync(stage, yes, comes: true, "Gladly."));
        Assert.Null(await AnswerAsync(stage, no, comes: false, "On call."));

        Assert.Equal(["Gladly.", "On call."], (await ReadAsync(stage, id, stage.Trainee.Id)).Value.Seats.Select(seat => seat.Note));
        var first = (await ReadAsync(stage, id, stage.Mentor.Id)).Value;
        Assert.Equal(["Which specialty?", "Authorship of the abstract"], first.Points);
        Assert.Equal(["Gladly.", ""], first.Seats.Select(seat => seat.Note));
        var other = (await ReadAsync(stage, id, second.Id)).Value;
        Assert.Equal((false, "", MeetingAnswer.Declined), (other.MayRead, other.Agenda, other.OwnAnswer));
        Assert.Equal(Problem.NotFound, await stage.DoAsync<WriteJointMeeting, Problem?>(write => write.ExecuteAsync(new(id, second.Id, "Mine", "", 1), Token)));
        Assert.Equal(Problem.NotFound, (await ReadAsync(stage, id, stage.Stranger.Id)).Problem);
        Assert.Equal(JointMeetingProblems.OnlyTheTrainee, await stage.DoAsync<CancelJointMeeting, Problem?>(cancel => cancel.ExecuteAsync(new(id, stage.Mentor.Id, ""), Token)));
        Assert.Equal("Sol Ibarra cannot come on July 16", (await stage.MailsToAsync(stage.Trainee))[^1].Subject);
    }

    [Theory, MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task Held_it_is_in_the_record_of_each_pair_that_was_there_and_counts_for_its_rhythm(DatabaseKind kind)
    {
        await using var stage = await MentorshipStage.SetAsync(kind);
        var (id, second, withSecond) = await CallAsync(stage);
        await AnswerAsync(stage, (await stage.MailsToAsync(second))[^1].Action!.Url.Split('/')[^1], comes: false, "");
        Assert.Equal(MeetingProblems.NotYet, await HoldAsync(stage, id));
        stage.App.Clock.Advance(TimeSpan.FromDays(11));
        Assert.Null(await stage.DoAsync<WriteJointMeeting, Problem?>(write => write.ExecuteAsync(new(id, stage.Mentor.Id, "Which specialty?", "Neurology, then ask again.", 0), Token)));
        Assert.Equal(Problem.Conflict, await stage.DoAsync<WriteJointMeeting, Problem?>(write => write.ExecuteAsync(new(id, stage.Trainee.Id, "", "Over it", 0), Token)));

        Assert.Null(await HoldAsync(stage, id));

        var meeting = await stage.App.WithDbAsync(db => db.Set<Meeting>().AsNoTracking().Include(m => m.Agenda).SingleAsync(Token));
        Assert.Equal((stage.Id, MeetingStatus.Held, "Neurology, then ask again.", id), (meeting.MentorshipId, meeting.Status, meeting.Notes, meeting.JointMeetingId!.Value));
        Assert.Equal("Which specialty?", Assert.Single(meeting.Agenda).Text);
        var timeline = await stage.App.RunAsync<GetTimeline, Result<GetTimeline.View>>(get => get.ExecuteAsync(new(stage.Id, stage.Mentor.Id), Token));
        Assert.Contains(timeline.Value.Entries, entry => entry.Kind is TimelineKind.MeetingHeld);
        var rows = await stage.App.RunAsync<ListMentorships, IReadOnlyList<ListMentorships.Row>>(list => list.ExecuteAsync(new(stage.Trainee.Id), Token));
        Assert.Equal([(stage.Id, 1), (withSecond, 0)], rows.OrderByDescending(row => row.MeetingsHeld).Select(row => (row.Id, row.MeetingsHeld)));
    }

    [Theory, MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task Who_is_not_in_a_running_mentorship_with_the_trainee_cannot_be_called(DatabaseKind kind)
    {
        await using var stage = await MentorshipStage.SetAsync(kind);
        var (_, _, withSecond) = await CallAsync(stage);

        Assert.Equal(JointMeetingProblems.TooFew, (await CallAsync(stage, stage.Trainee.Id, stage.Id)).Problem);
        Assert.Equal(Problem.NotFound, (await CallAsync(stage, stage.Mentor.Id, stage.Id, withSecond)).Problem);
        Assert.Equal(Problem.NotFound, (await CallAsync(stage, stage.Stranger.Id, stage.Id, withSecond)).Problem);
        await stage.DoAsync<PauseMentorship, Problem?>(pause => pause.ExecuteAsync(new(withSecond, stage.Trainee.Id, null), Token));
        Assert.Equal(JointMeetingProblems.NotRunning, (await CallAsync(stage, stage.Trainee.Id, stage.Id, withSecond)).Problem);
    }

    [Theory, MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task After_an_ending_its_mentor_is_neither_expected_nor_written_to(DatabaseKind kind)
    {
        await using var stage = await MentorshipStage.SetAsync(kind);
        var (id, second, withSecond) = await CallAsync(stage);
        await stage.DoAsync<EndMentorship, Problem?>(end => end.ExecuteAsync(new(withSecond, stage.Trainee.Id, EndReason.Completed, ""), Token));
        var before = (await stage.MailsToAsync(second)).Count;

        stage.App.Clock.Advance(TimeSpan.FromDays(9));
        await Jobs.RunAsync<SendJointAgendas>(stage.App);
        await Jobs.RunAsync<SendJointAgendas>(stage.App);

        Assert.Equal(before, (await stage.MailsToAsync(second)).Count);
        Assert.Equal(Problem.NotFound, (await ReadAsync(stage, id, second.Id)).Problem);
        Assert.Single(await stage.MailsToAsync(stage.Mentor), mail => mail.Subject.StartsWith("Agenda for", StringComparison.Ordinal));
    }

    [Theory, MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task The_feed_of_each_shows_it_once_and_a_no_takes_it_off(DatabaseKind kind)
    {
        await using var stage = await MentorshipStage.SetAsync(kind);
        var (_, second, _) = await CallAsync(stage);
        await AnswerAsync(stage, (await stage.MailsToAsync(second))[^1].Action!.Url.Split('/')[^1], comes: false, "");

        foreach (var (person, status) in new[] { (stage.Trainee, "CONFIRMED"), (stage.Mentor, "CONFIRMED"), (second, "CANCELLED") })
        {
            var address = await stage.App.RunAsync<MakeCalendarFeed, string>(make => make.ExecuteAsync(person.Id, Token));
            var feed = (await stage.App.RunAsync<GetCalendarFeed, Result<string>>(get => get.ExecuteAsync(address.Split('/')[^1][..^4], Token))).Value;
            Assert.Equal(status, Assert.Single(Ical.Net.Calendar.Load(feed)!.Events).Status);
        }
    }

    private static async Task<(JointMeetingId Id, Person Second, MentorshipId WithSecond)> CallAsync(MentorshipStage stage)
    {
        var second = Person.Create("Sol Ibarra", "sol@clinic.org", Roles.Mentor, stage.Now).Value;
        var mentorship = Mentorship.Begin(stage.Trainee.Id, second.Id, stage.Now).Value;
        await stage.App.SaveAsync(second);
        await stage.App.SaveAsync(mentorship);
        return ((await CallAsync(stage, stage.Trainee.Id, stage.Id, mentorship.Id)).Value, second, mentorship.Id);
    }

    private static Task<Result<JointMeetingId>> CallAsync(MentorshipStage stage, PersonId by, params MentorshipId[] mentorships) =>
        stage.DoAsync<CallJointMeeting, Result<JointMeetingId>>(call => call.ExecuteAsync(
            new(by, mentorships, stage.Today.AddDays(10), new(17, 30), "America/New_York", 45, "Room 4", "Which specialty?"), Token));

    private static Task<Problem?> AnswerAsync(MentorshipStage stage, string token, bool comes, string note) =>
        stage.DoAsync<AnswerJointMeeting, Problem?>(answer => answer.ExecuteAsync(new(default, default, comes, note, token), Token));

    private static Task<Problem?> HoldAsync(MentorshipStage stage, JointMeetingId id) =>
        stage.DoAsync<HoldJointMeeting, Problem?>(hold => hold.ExecuteAsync(new(id, stage.Trainee.Id), Token));

    private static Task<Result<GetJointMeeting.View>> ReadAsync(MentorshipStage stage, JointMeetingId id, PersonId reader) =>
        stage.DoAsync<GetJointMeeting, Result<GetJointMeeting.View>>(get => get.ExecuteAsync(new(id, reader), Token));
}
