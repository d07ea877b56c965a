using CsCheck;
using Vouch.Domain.Mentorships;

namespace Vouch.Tests.Domain.Mentorships;

public sealed class SilenceTests
{
    [Theory]
    [InlineData(3, 0)]
    [InlineData(4, 1)]
    [InlineData(9, 1)]
    [InlineData(10, 2)]
    [InlineData(17, 3)]
    [InlineData(24, 4)]
    [InlineData(90, 4)]
    public void Reminders_come_after_the_promise_and_then_weekly_and_stop(int days, int rung) =>
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
        Assert.Equal(new Silence(4, 1, 1, true), Silence.Of(Pair.On(0), Pair.On(21), OnLeave, Pair.On(22)));
    }

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
