using Microsoft.EntityFrameworkCore;
using Vouch.App.Features.Mentorships;
using Vouch.Domain;
using Vouch.Domain.Mentorships;

namespace Vouch.Tests.App.Mentorships;

/// <summary>A person's meetings as a calendar to subscribe to: theirs alone, right on both sides of each clock change.</summary>
public sealed class CalendarFeedTests
{
    [Theory, MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task Every_meeting_is_there_at_its_instant_whatever_its_zone_and_season(DatabaseKind kind)
    {
        await using var stage = await MentorshipStage.SetAsync(kind);
        var mentorship = await stage.App.WithDbAsync(db => db.Set<Mentorship>().SingleAsync(m => m.Id == stage.Id));
        var plans = new[] { "America/New_York", "Europe/Berlin", "Asia/Kolkata" }
            .SelectMany(zone => new[] { 5, 110, 130, 250 }.Select(days => new MeetingPlan(stage.Now.AddDays(days), 45, zone, "Room 4; ring twice")))
            .ToList();
        foreach (var plan in plans)
        {
            // One meeting lies ahead at a time, so all but the last were held or called off.
            var meeting = Meeting.Schedule(mentorship, stage.Trainee.Id, plan, stage.Now).Value;
            if (plan != plans[^1])
            {
                Assert.Null(meeting.Cancel(stage.Trainee.Id, ""));
            }

            await stage.App.SaveAsync(meeting);
        }

        var text = (await ReadAsync(stage, await MakeAsync(stage, stage.Mentor.Id))).Value;

        _ = new IcsLines(text);
        var read = Ical.Net.Calendar.Load(text)!;
        Assert.Equal(
            plans.Select(plan => plan.StartsAt.UtcDateTime).Order(),
            read.Events.Select(entry => entry.DtStart!.AsUtc).Order());
        Assert.Equal(3, read.TimeZones.Count);
        Assert.Equal(plans.Count - 1, read.Events.Count(entry => entry.Status == "CANCELLED"));
        Assert.Equal(plans.Count, read.Events.Select(entry => entry.Uid).Distinct().Count());
    }

    [Theory, MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task The_address_opens_the_meetings_of_its_person_until_it_is_replaced_or_stopped(DatabaseKind kind)
    {
        await using var stage = await MentorshipStage.SetAsync(kind);
        await stage.ScheduleAsync();

        var first = await MakeAsync(stage, stage.Trainee.Id);
        var strangers = await MakeAsync(stage, stage.Stranger.Id);
        Assert.Contains("BEGIN:VEVENT", (await ReadAsync(stage, first)).Value, StringComparison.Ordinal);
        Assert.Contains("BEGIN:VEVENT", (await ReadAsync(stage, first)).Value, StringComparison.Ordinal);
        Assert.DoesNotContain("BEGIN:VEVENT", (await ReadAsync(stage, strangers)).Value, StringComparison.Ordinal);

        var second = await MakeAsync(stage, stage.Trainee.Id);
        Assert.Equal(Problem.NotFound, (await ReadAsync(stage, first)).Problem);
        Assert.Null((await ReadAsync(stage, second)).Problem);

        await stage.App.RunAsync<StopCalendarFeed>(stop => stop.ExecuteAsync(stage.Trainee.Id, CancellationToken.None));
        Assert.Equal(Problem.NotFound, (await ReadAsync(stage, second)).Problem);
        Assert.False(await stage.App.RunAsync((HasCalendarFeed has) => has.ExecuteAsync(stage.Trainee.Id, CancellationToken.None)));
        Assert.Null((await ReadAsync(stage, strangers)).Problem);
    }

    private static async Task<string> MakeAsync(MentorshipStage stage, PersonId person)
    {
        var address = await stage.App.RunAsync((MakeCalendarFeed make) => make.ExecuteAsync(person, CancellationToken.None));
        return address.Split('/')[^1].Replace(".ics", "", StringComparison.Ordinal);
    }

    private static Task<Result<string>> ReadAsync(MentorshipStage stage, string token) =>
        stage.App.RunAsync((GetCalendarFeed get) => get.ExecuteAsync(token, CancellationToken.None));
}
