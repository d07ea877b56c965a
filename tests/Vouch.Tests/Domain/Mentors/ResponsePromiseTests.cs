using Vouch.Domain.Mentors;

namespace Vouch.Tests.Domain.Mentors;

public sealed class ResponsePromiseTests
{
    private static readonly DateOnly Monday = new(2026, 3, 2);

    [Fact]
    public void Within_three_days_is_due_on_the_third() => Assert.Equal(Monday.AddDays(3), new ResponsePromise(3).AnswerDueOn(Monday, []));

    [Fact]
    public void Leave_stops_the_clock() => Assert.Equal(
        Monday.AddDays(13),
        new ResponsePromise(3).AnswerDueOn(Monday, [new(Monday.AddDays(2), Monday.AddDays(11))]));

    [Fact]
    public void A_weekly_batch_is_due_on_the_next_such_day() => Assert.Equal(
        new DateOnly(2026, 3, 8), ResponsePromise.WeeklyOn(DayOfWeek.Sunday).AnswerDueOn(Monday, []));

    [Fact]
    public void A_batch_day_asked_on_itself_is_the_week_after() => Assert.Equal(
        Monday.AddDays(7), ResponsePromise.WeeklyOn(DayOfWeek.Monday).AnswerDueOn(Monday, []));

    [Fact]
    public void A_batch_day_on_leave_waits_for_the_next() => Assert.Equal(
        new DateOnly(2026, 3, 15),
        ResponsePromise.WeeklyOn(DayOfWeek.Sunday).AnswerDueOn(Monday, [new(new(2026, 3, 7), new(2026, 3, 9))]));
}
