using CsCheck;
using Vouch.Domain.Mentorships;

namespace Vouch.Tests.Domain.Mentorships;

public sealed class SilenceTests
{
    [Theory]
    [InlineData(3, 0)]
    [InlineData(9, 0)]
    [InlineData(10, 1)]
    [InlineData(17, 2)]
    [InlineData(24, 3)]
    [InlineData(30, 3)]
    [InlineData(31, 4)]
    [InlineData(90, 4)]
    public void Reminders_come_7_14_and_21_days_past_the_promise_and_then_it_is_others_turn(int days, int rung) =>
        Assert.Equal(rung, Silence.Of(Pair.On(0), Pair.On(3), _ => false, Pair.On(days)).Rung);

    [Fact]
    public void After_four_weeks_past_the_promise_it_is_time_to_look_elsewhere()
    {
        Assert.False(Silence.Of(Pair.On(0), Pair.On(3), _ => false, Pair.On(30)).LookElsewhere);
        Assert.True(Silence.Of(Pair.On(0), Pair.On(3), _ => false, Pair.On(31)).LookElsewhere);
    }

    [Fact]
    public void On_leave_the_clock_stands_still_and_nothing_is_sent()
    {
        static bool OnLeave(DateOnly day) => day >= Pair.On(3) && day <= Pair.On(20);

        Assert.Equal(new Silence(2, 0, 0, false), Silence.Of(Pair.On(0), Pair.On(21), OnLeave, Pair.On(20)));
        Assert.Equal(new Silence(4, 1, 0, true), Silence.Of(Pair.On(0), Pair.On(21), OnLeave, Pair.On(22)));
    }

    [Theory]
    [InlineData(3, 0)]
    [InlineData(4, 1)]
    [InlineData(6, 2)]
    [InlineData(8, 3)]
    [InlineData(10, 3)]
    [InlineData(11, 4)]
    public void A_hard_deadline_brings_all_reminders_before_it_and_the_last_rung_the_day_after(int days, int rung) =>
        Assert.Equal(rung, Silence.Of(Pair.On(0), Pair.On(2), _ => false, Pair.On(days), Pair.On(10)).Rung);

    [Fact]
    public void A_promise_longer_than_the_time_left_holds_until_half_way() =>
        Assert.Equal((0, 1), (
            Silence.Of(Pair.On(0), Pair.On(30), _ => false, Pair.On(5), Pair.On(10)).Rung,
            Silence.Of(Pair.On(0), Pair.On(30), _ => false, Pair.On(6), Pair.On(10)).Rung));

    [Fact]
    public void A_question_asked_after_its_deadline_is_not_hurried() =>
        Assert.Equal(0, Silence.Of(Pair.On(10), Pair.On(13), _ => false, Pair.On(19), Pair.On(9)).Rung);

    [Fact]
    public void A_deadline_never_slows_the_ladder_and_more_days_never_lower_a_rung() =>
        Gen.Select(Gen.Int[0, 40], Gen.Bool.Array[200], Gen.Int[0, 100], Gen.Int[1, 100]).Sample((promised, leave, today, deadline) =>
        {
            bool OnLeave(DateOnly day) => leave[day.DayNumber - Pair.On(0).DayNumber];
            var without = Silence.Of(Pair.On(0), Pair.On(promised), OnLeave, Pair.On(today));
            var with = Silence.Of(Pair.On(0), Pair.On(promised), OnLeave, Pair.On(today), Pair.On(deadline));

            Assert.True(with.Rung >= without.Rung);
            Assert.True(Silence.Of(Pair.On(0), Pair.On(promised), OnLeave, Pair.On(today + 1), Pair.On(deadline)).Rung >= with.Rung);
            Assert.True(today > deadline || with.Rung < Silence.LastRung || without.LookElsewhere);
        });

    [Fact]
    public void Days_of_leave_count_nowhere() =>
        Gen.Select(Gen.Int[0, 79], Gen.Bool.Array[80], Gen.Int[0, 79]).Sample((promised, leave, today) =>
        {
            var silence = Silence.Of(Pair.On(0), Pair.On(promised), day => leave[day.DayNumber - Pair.On(0).DayNumber], Pair.On(today));

            Assert.Equal(Enumerable.Range(1, today).Count(day => !leave[day]), silence.DaysWaited);
            Assert.Equal(Enumerable.Range(1, today).Count(day => !leave[day] && day > promised), silence.DaysPastPromise);
            Assert.Equal(!leave[today], silence.MayBeReminded);
        });
}
