using CsCheck;
using Vouch.Domain.Mentors;
using Vouch.Domain.Mentorships;

namespace Vouch.Tests.Domain.Mentorships;

public sealed class RoadmapTests
{
    private static readonly DateOnly Today = new(2026, 7, 6);

    [Fact]
    public void Months_count_what_was_due_and_done_by_their_end_and_the_future_is_unknown()
    {
        var months = RoadmapMonth.Of([(new(2026, 6, 30), new DateOnly(2026, 7, 1)), (new(2026, 7, 31), null), (new(2026, 9, 1), null)], Today);

        Assert.Equal(
            [(6, 1, 0), (7, 2, 1), (8, 2, null), (9, 3, (int?)null)],
            months.Select(month => (month.Month.Month, month.Planned, month.Done)));
    }

    [Fact]
    public void Any_steps_give_at_most_two_years_with_today_among_them_and_never_fall() =>
        Gen.Select(Gen.Int[-900, 900], Gen.Int[-900, 0], Gen.Bool).Array[0, 30].Sample(drawn =>
        {
            var months = RoadmapMonth.Of([.. drawn.Select(d => (Today.AddDays(d.Item1), d.Item3 ? Today.AddDays(d.Item2) : (DateOnly?)null))], Today);

            Assert.Equal(drawn.Length == 0, months.Count == 0);
            Assert.True(months.Count <= RoadmapMonth.Most);
            Assert.True(months.Count == 0 || months.Any(month => month.Month == new DateOnly(2026, 7, 1)));
            Assert.All(months.Zip(months.Skip(1)), pair => Assert.True(pair.First.Planned <= pair.Second.Planned && !(pair.First.Done > pair.Second.Done)));
        });

    [Fact]
    public void A_goal_asks_for_a_look_every_quarter()
    {
        var mentorship = new Pair().Mentorship;
        var goal = Goal.Set(mentorship, mentorship.TraineeId, GoalKind.Objective, new GoalText("An abstract"), Pair.On(300), Visibility.ThisMentorship, Pair.Start).Value;
        Assert.Equal(goal.SetOn.AddMonths(3), goal.ReviewOn);

        Assert.Equal(GoalProblems.OnlyTheTrainee, goal.Review(mentorship.MentorId, Pair.On(91)));
        Assert.Null(goal.Review(mentorship.TraineeId, Pair.On(95)));
        Assert.Equal(Pair.On(95).AddMonths(3), goal.ReviewOn);
    }

    [Fact]
    public void The_map_names_what_is_wanted_and_covered_by_nobody()
    {
        var map = NeedsMap.Of(
            MentoringNeeds.Research | MentoringNeeds.Sponsor,
            [new(default, "Dana", MentoringNeeds.Research | MentoringNeeds.Career), new(default, "Noor", MentoringNeeds.Research)]);

        Assert.Equal([MentoringNeeds.Sponsor], map.Uncovered.Select(need => need.What));
        Assert.Equal(["Dana", "Noor"], map.Needs.Single(need => need.What is MentoringNeeds.Research).CoveredBy);
    }

    [Theory]
    [InlineData(2, DayOfWeek.Tuesday, "2026-07-06", "2026-07-14")]
    [InlineData(1, DayOfWeek.Wednesday, "2026-07-02", "2026-08-05")]
    [InlineData(5, DayOfWeek.Friday, "2026-02-01", "2026-02-27")]
    [InlineData(5, DayOfWeek.Monday, "2026-12-29", "2027-01-25")]
    [InlineData(5, DayOfWeek.Thursday, "2026-12-31", "2026-12-31")]
    public void The_nth_weekday_is_found(int nth, DayOfWeek day, string from, string expected) =>
        Assert.Equal(DateOnly.Parse(expected, null), new NthWeekday(nth, day).OnOrAfter(DateOnly.Parse(from, null)));

    [Fact]
    public void The_nth_weekday_is_that_weekday_in_that_week_of_every_month() =>
        Gen.Select(Gen.Int[1, 5], Gen.Int[0, 6], Gen.Int[0, 20_000]).Sample((nth, day, offset) =>
        {
            var found = new NthWeekday(nth, (DayOfWeek)day).In(Today.AddDays(offset).Year, Today.AddDays(offset).Month);

            Assert.Equal((DayOfWeek)day, found.DayOfWeek);
            Assert.Equal(Today.AddDays(offset).Month, found.Month);
            Assert.True(nth == NthWeekday.Last ? found.AddDays(7).Month != found.Month : (found.Day - 1) / 7 == nth - 1);
        });
}
