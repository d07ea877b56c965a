using Microsoft.EntityFrameworkCore;
using Vouch.App.Features.Office;
using Vouch.Domain.Mentorships;
using Vouch.Tests.App.Mentorships;

namespace Vouch.Tests.App.Office;

/// <summary>What the database counts is what the domain's rule says of each mentorship, in a whole simulated school.</summary>
public sealed class CadencesTests
{
    [Theory, MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task The_counts_and_the_list_agree_with_the_rule_for_one_mentorship(DatabaseKind kind)
    {
        await using var school = await SchoolStage.OpenAsync(kind);
        var rule = await school.App.WithDbAsync(async db =>
        {
            var held = (await db.Set<Meeting>().Where(meeting => meeting.Status == MeetingStatus.Held).ToListAsync()).ToLookup(meeting => meeting.MentorshipId);
            return (await db.Set<Mentorship>().Where(mentorship => mentorship.Status != MentorshipStatus.Ended).ToListAsync()).ConvertAll(mentorship => (mentorship, cadence: Cadence.Of(
                mentorship,
                held[mentorship.Id].Select(meeting => (DateOnly?)DateOnly.FromDateTime(meeting.StartsAt.UtcDateTime)).Max(),
                DateOnly.FromDateTime(school.App.Clock.GetUtcNow().UtcDateTime))));
        });
        var counts = await school.App.RunAsync<GetOffice, GetOffice.View>(use => use.ExecuteAsync(default));
        int Of(CadenceState state) => rule.Count(row => row.cadence.State == state);
        Assert.Equal(
            (Of(CadenceState.OnTrack), Of(CadenceState.Warning), Of(CadenceState.Red), Of(CadenceState.Resting)),
            (counts.Mentorships.OnTrack, counts.Mentorships.Warning, counts.Mentorships.Red, counts.Mentorships.Paused));
        Assert.All(Enum.GetValues<CadenceState>(), state => Assert.True(Of(state) > 0, $"Nobody is {state}."));

        foreach (var onlyRed in new[] { true, false })
        {
            var pairs = await school.App.RunAsync<GetPairs, GetPairs.View>(use => use.ExecuteAsync(new(onlyRed, 1), default));
            var late = rule.Where(row => row.cadence.State is CadenceState.Red || (row.cadence.State is CadenceState.Warning && !onlyRed)).ToList();
            Assert.Equal(late.Count, pairs.Total);
            Assert.Equal(
                late.Select(row => (double)row.cadence.Days / row.mentorship.MeetEveryDays).OrderDescending().Take(GetPairs.PageSize),
                pairs.Pairs.Select(row => (double)row.Cadence.Days / (row.Cadence.DueOn.DayNumber - row.Cadence.Since.DayNumber)));
        }
    }

    [Fact]
    public async Task The_office_and_its_late_pairs_cost_a_fixed_number_of_queries()
    {
        await using var school = await SchoolStage.OpenAsync(DatabaseKind.Sqlite);
        await using var empty = await TestServices.CreateAsync(DatabaseKind.Sqlite);
        Assert.Equal(8, await QueryCount.OfAsync(() => school.App.RunAsync<GetOffice, GetOffice.View>(use => use.ExecuteAsync(default))));
        Assert.Equal(8, await QueryCount.OfAsync(() => empty.RunAsync<GetOffice, GetOffice.View>(use => use.ExecuteAsync(default))));
        Assert.Equal(17, await QueryCount.OfAsync(() => school.App.RunAsync<GetPairs, GetPairs.View>(use => use.ExecuteAsync(new(false, 1), default))));
        Assert.Equal(17, await QueryCount.OfAsync(() => empty.RunAsync<GetPairs, GetPairs.View>(use => use.ExecuteAsync(new(false, 1), default))));
    }
}
