using CsCheck;
using Vouch.Domain.Cohorts;
using Vouch.Domain.Mentors;
using Vouch.Tests.Domain.Mentors;

namespace Vouch.Tests.Domain.Cohorts;

public sealed class TrialTests
{
    private static readonly DateOnly First = new(2026, 10, 26);

    [Theory]
    [InlineData(600, null, null, TrialWish.None, TrialWish.None, 600)]
    [InlineData(600, 5, 5, TrialWish.None, TrialWish.None, 800)]
    [InlineData(600, 1, null, TrialWish.None, TrialWish.None, 300)]
    [InlineData(600, 5, 1, TrialWish.None, TrialWish.None, 550)]
    [InlineData(600, null, null, TrialWish.Prefer, TrialWish.None, 650)]
    [InlineData(980, 5, 5, TrialWish.Prefer, TrialWish.Prefer, 1000)]
    public void Half_the_profiles_half_the_rating_and_five_points_for_a_wish(
        int fit, int? mentor, int? trainee, TrialWish mentorWish, TrialWish traineeWish, int expected)
    {
        var verdict = TrialVerdict.Of(new(mentor, mentorWish), new(trainee, traineeWish));

        Assert.Equal((false, expected), (verdict.IsAvoided, verdict.Weigh(fit)));
    }

    [Fact]
    public void One_side_that_would_rather_not_is_enough() =>
        Assert.True(TrialVerdict.Of(new(5, TrialWish.Prefer), new(null, TrialWish.Avoid)).IsAvoided);

    [Fact]
    public void What_nobody_said_changes_nothing() => Assert.Equal(437, TrialVerdict.Of(null, null).Weigh(437));

    [Fact]
    public void Times_are_in_the_free_hours_of_both_and_nobody_is_in_two_at_once() =>
        Gen.Select(Profiles.Availability.List[1, 4], Profiles.Availability.List[1, 4], Gen.Int[0, 1].Array[16]).Sample((mentors, trainees, chosen) =>
        {
            List<(int Mentor, int Trainee)> talks = [.. Enumerable.Range(0, mentors.Count)
                .SelectMany(mentor => Enumerable.Range(0, trainees.Count).Select(trainee => (mentor, trainee)))
                .Where((_, at) => chosen[at] == 1)];

            var times = TrialTimes.Propose(talks, mentors, trainees, (_, day) => day == First.AddDays(3), First, First.AddDays(14));

            foreach (var (talk, at) in talks.Zip(times).Where(entry => entry.Second is not null))
            {
                Assert.True(IsFree(mentors[talk.Mentor], at!.Value) && IsFree(trainees[talk.Trainee], at.Value));
            }

            foreach (var one in Enumerable.Range(0, talks.Count))
            {
                foreach (var other in Enumerable.Range(0, one).Where(other =>
                    talks[one].Mentor == talks[other].Mentor || talks[one].Trainee == talks[other].Trainee))
                {
                    Assert.False(times[one] is { } a && times[other] is { } b && (a - b).Duration() < TimeSpan.FromMinutes(TrialRound.TalkMinutes));
                }
            }
        }, iter: 200);

    [Theory]
    [InlineData(4, false)]
    [InlineData(5, true)]
    [InlineData(60, true)]
    [InlineData(61, false)]
    public void A_round_lasts_neither_too_short_nor_too_long(int days, bool possible) => Assert.Equal(
        possible,
        TrialRound.Start(CohortId.New(Profiles.Now), Profiles.MentorId, Profiles.Today.AddDays(days), Profiles.Now).Succeeded);

    private static bool IsFree(WeeklyAvailability free, DateTimeOffset at)
    {
        var zone = TimeZoneInfo.FindSystemTimeZoneById(free.TimeZone);
        var (start, end) = (TimeZoneInfo.ConvertTime(at, zone), TimeZoneInfo.ConvertTime(at.AddMinutes(TrialRound.TalkMinutes).AddTicks(-1), zone));
        return free.Hours.Any(hours => hours.Day == start.DayOfWeek && hours.StartMinute <= Minute(start) && Minute(end) < hours.EndMinute && start.Date == end.Date);

        static double Minute(DateTimeOffset time) => time.TimeOfDay.TotalMinutes;
    }
}
