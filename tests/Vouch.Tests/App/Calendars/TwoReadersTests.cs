using System.Text;
using Microsoft.EntityFrameworkCore;
using Vouch.App.Features.Mentorships;
using Vouch.App.Features.Mentorships.Calendar;
using Vouch.Domain;
using Vouch.Domain.Mentorships;
using Vouch.Tests.App.Mentorships;

namespace Vouch.Tests.App.Calendars;

/// <summary>
/// Every calendar we send is read by two programs that know nothing of each other, Ical.Net and ical.js; both find the meeting we meant, at
/// the instant we meant, by the zone rules the file brings along.
/// </summary>
public sealed class TwoReadersTests
{
    private static readonly CalendarEntry Entry = new(
        "meeting-0199c2a4@vouch", 3, default, 45, "UTC", "Ana Ruiz and Dana Okafor, MD: mentoring", "Agenda; notes,\nand more", "Röntgen 4, “West”", new("https://vouch.example/m/1"),
        new("Vouch", "vouch@school.edu"), [new("Ana Ruiz", "ana@school.edu", HasAccepted: true), new("Dana Okafor, MD", "dana@hospital.org")], new(2026, 10, 1, 8, 0, 0, TimeSpan.Zero));

    /// <summary>Wall clocks on both sides of each change in 2026 and 2027, where summer begins and ends on different days, at other offsets, or never.</summary>
    public static readonly TheoryData<string> Zones =
        ["America/New_York", "America/Los_Angeles", "America/Phoenix", "Europe/Berlin", "Europe/London", "Asia/Kolkata", "Australia/Lord_Howe", "America/St_Johns", "Pacific/Auckland", "UTC"];

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(Zones))]
    public async Task Invitations_changes_and_cancellations_mean_one_instant_to_both_on_every_side_of_every_change(string zone)
    {
        DateOnly[] days =
        [
            new(2026, 3, 7), new(2026, 3, 8), new(2026, 3, 9), new(2026, 3, 28), new(2026, 3, 29), new(2026, 3, 30), new(2026, 4, 4), new(2026, 4, 6), new(2026, 9, 26), new(2026, 9, 28),
            new(2026, 10, 3), new(2026, 10, 5), new(2026, 10, 24), new(2026, 10, 25), new(2026, 10, 26), new(2026, 10, 31), new(2026, 11, 1), new(2026, 11, 2), new(2027, 3, 13), new(2027, 3, 14), new(2027, 3, 15),
        ];
        List<(CalendarEntry Entry, CalendarMethod Method)> written = [];
        foreach (var startsAt in days.SelectMany(day => new[] { 0, 3, 12, 23 }.Select(hour => MeetingTime.At(day, new(hour, 30), zone))).Where(at => at.Succeeded).Select(at => at.Value))
        {
            written.AddRange(Enum.GetValues<CalendarMethod>().Select(method => (Entry with { StartsAt = startsAt, TimeZone = zone }, method)));
        }

        var files = written.ConvertAll(file => CalendarFile.Write(file.Entry, file.Method));

        var second = await IcalJs.ReadAsync(files);
        foreach (var ((entry, method), text, other) in written.Zip(files, second))
        {
            var first = Ical.Net.Calendar.Load(text)!;
            var (one, two) = (Assert.Single(first.Events), Assert.Single(other.Events));
            Assert.Equal((entry.StartsAt, entry.StartsAt.AddMinutes(45), entry.WrittenAt), (two.Start, two.End, two.WrittenAt));
            Assert.Equal((entry.StartsAt.UtcDateTime, entry.StartsAt.AddMinutes(45).UtcDateTime), (one.DtStart!.AsUtc, one.DtEnd!.AsUtc));
            Assert.Equal((method.ToString().ToUpperInvariant(), entry.Uid, 3), (other.Method, two.Uid, two.Sequence));
            Assert.Equal((first.Method, one.Uid, one.Sequence, one.Status, one.Summary, one.Location), (other.Method, two.Uid, two.Sequence, two.Status, two.Summary, two.Place));
            Assert.Equal(method is CalendarMethod.Cancel ? "CANCELLED" : "CONFIRMED", two.Status);
            Assert.Equal(["Ana Ruiz <ana@school.edu> ACCEPTED", "Dana Okafor, MD <dana@hospital.org> NEEDS-ACTION"], two.Attendees);
            Assert.Equal(one.DtStart!.IsUtc ? [] : [zone], other.Zones);
        }
    }

    [Theory, MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task The_files_of_the_mails_follow_one_meeting_through_its_life_in_both(DatabaseKind kind)
    {
        await using var stage = await MentorshipStage.SetAsync(kind);
        var id = await stage.ScheduleAsync();
        Assert.Null(await stage.DoAsync<MoveMeeting, Problem?>(move => move.ExecuteAsync(new(id, stage.Mentor.Id, stage.Today.AddDays(118), new(9, 0), "Europe/Berlin", 45, "Ward"), Token)));
        Assert.Null(await stage.DoAsync<CancelMeeting, Problem?>(cancel => cancel.ExecuteAsync(new(id, stage.Trainee.Id, "Exams, sorry."), Token)));

        foreach (var person in new[] { stage.Trainee, stage.Mentor })
        {
            var mails = (await stage.MailsToAsync(person)).ConvertAll(mail => mail.Attachments![0]);
            var texts = mails.ConvertAll(file => Encoding.UTF8.GetString(file.Content));
            var second = await IcalJs.ReadAsync(texts);
            var first = texts.ConvertAll(text => Ical.Net.Calendar.Load(text)!);

            Assert.Equal(["REQUEST", "REQUEST", "CANCEL"], second.Select(file => file.Method));
            Assert.Equal(mails.Select(mail => mail.ContentType), second.Select(file => $"text/calendar; method={file.Method}; charset=utf-8"));
            Assert.Equal([0, 1, 2], second.Select(file => file.Events[0].Sequence));
            Assert.Single(second.Select(file => file.Events[0].Uid).Distinct());
            Assert.Equal(first.Select(file => file.Events[0]!.DtStart!.AsUtc), second.Select(file => file.Events[0].Start.UtcDateTime));
            // Nine o'clock in Berlin on November 1, a week after its clocks went back and on the day New York's did.
            Assert.Equal([new(2026, 7, 16, 21, 30, 0, TimeSpan.Zero), new(2026, 11, 1, 8, 0, 0, TimeSpan.Zero), new DateTimeOffset(2026, 11, 1, 8, 0, 0, TimeSpan.Zero)], second.Select(file => file.Events[0].Start));
        }
    }

    [Theory, MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task The_feed_holds_every_meeting_at_its_instant_in_both(DatabaseKind kind)
    {
        await using var stage = await MentorshipStage.SetAsync(kind);
        var mentorship = await stage.App.WithDbAsync(db => db.Set<Mentorship>().SingleAsync(m => m.Id == stage.Id, Token));
        var plans = new[] { "America/New_York", "Europe/Berlin", "Asia/Kolkata", "UTC" }
            .SelectMany(zone => new[] { 5, 111, 116, 117, 118, 119, 250, 251, 265, 266 }.Select(days => new MeetingPlan(stage.Now.AddDays(days), 45, zone, "Room 4; ring twice")))
            .ToList();
        foreach (var plan in plans)
        {
            var meeting = Meeting.Schedule(mentorship, stage.Trainee.Id, plan, stage.Now).Value;
            Assert.Null(plan == plans[^1] ? null : meeting.Cancel(stage.Trainee.Id, ""));
            await stage.App.SaveAsync(meeting);
        }

        var address = await stage.App.RunAsync<MakeCalendarFeed, string>(make => make.ExecuteAsync(stage.Mentor.Id, Token));
        var text = (await stage.App.RunAsync<GetCalendarFeed, Result<string>>(get => get.ExecuteAsync(address.Split('/')[^1][..^4], Token))).Value;

        var second = Assert.Single(await IcalJs.ReadAsync([text]));
        var first = Ical.Net.Calendar.Load(text)!;
        Assert.Equal(plans.Select(plan => plan.StartsAt).Order(), second.Events.Select(entry => entry.Start).Order());
        Assert.Equal(first.Events.Select(entry => (entry.Uid!, entry.DtStart!.AsUtc, entry.DtEnd!.AsUtc, entry.Status)).Order(), second.Events.Select(entry => (entry.Uid, entry.Start.UtcDateTime, entry.End.UtcDateTime, entry.Status)).Order());
        Assert.Equal(("PUBLISH", GetCalendarFeed.Name, 3), (second.Method, second.Name, second.Zones.Count));
    }

    [Fact]
    public async Task What_people_write_means_the_same_to_both()
    {
        List<string> texts = ["Room 4; ring, twice\\", "a\r\nb", "\"quoted\" : colon", new string('é', 200), "🩺 ward", "BEGIN:VEVENT", "x\tend "];
        var second = await IcalJs.ReadAsync(texts.Select(text => CalendarFile.Write(Entry with { StartsAt = Entry.WrittenAt, Place = text, Summary = text }, CalendarMethod.Request)));

        Assert.Equal(texts.Select(text => text.ReplaceLineEndings("\n")), second.Select(file => file.Events[0].Place.ReplaceLineEndings("\n")));
        Assert.Equal(texts.Select(text => text.ReplaceLineEndings("\n")), second.Select(file => file.Events[0].Summary.ReplaceLineEndings("\n")));
    }
}
