using Vouch.Domain.Mentors;
using Vouch.Domain.Mentorships;

namespace Vouch.Tests.Domain.Mentorships;

public sealed class SlotProposalTests
{
    private static readonly DateTime LastTuesday = new(2026, 9, 15, 17, 30, 0);

    [Fact]
    public void A_monthly_tuesday_stays_a_tuesday() =>
        Assert.Equal((new DateOnly(2026, 10, 13), new TimeOnly(17, 30)), Slot(new(2026, 10, 15), LastTuesday, [], new(2026, 9, 20)));

    [Fact]
    public void Days_away_are_passed_over() =>
        Assert.Equal(
            new DateOnly(2026, 10, 20),
            Slot(new(2026, 10, 15), LastTuesday, [new(2026, 10, 13)], new(2026, 9, 20)).Day);

    [Fact]
    public void An_overdue_meeting_still_leaves_three_days_to_prepare() =>
        Assert.Equal(new DateOnly(2026, 12, 8), Slot(new(2026, 10, 15), LastTuesday, [], new(2026, 12, 2)).Day);

    [Fact]
    public void The_first_meeting_is_on_a_weekday_at_noon() =>
        Assert.Equal((new DateOnly(2026, 10, 19), new TimeOnly(12, 0)), Slot(new(2026, 10, 17), null, [], new(2026, 10, 1)));

    [Fact]
    public void The_second_tuesday_stays_the_second_tuesday() =>
        Assert.Equal(new DateOnly(2026, 10, 13), SlotProposal.For(new(2026, 10, 8), LastTuesday, _ => false, new(2026, 9, 20), new(2, DayOfWeek.Tuesday)).Day);

    [Fact]
    public void A_time_both_keep_free_is_found_across_zones()
    {
        WeeklyAvailability mentor = new("America/New_York", [new(DayOfWeek.Tuesday, new(7, 0), new(8, 0)), new(DayOfWeek.Thursday, new(18, 0), new(20, 0))]);
        WeeklyAvailability trainee = new("America/Los_Angeles", [new(DayOfWeek.Tuesday, new(12, 0), new(18, 0)), new(DayOfWeek.Thursday, new(15, 30), new(18, 0))]);

        Assert.Null(SharedHours.On(new(2026, 10, 13), new(17, 30), 30, "America/New_York", [], mentor, trainee));
        Assert.Equal(new TimeOnly(18, 30), SharedHours.On(new(2026, 10, 15), new(17, 30), 30, "America/New_York", [], mentor, trainee));
        Assert.Equal(new TimeOnly(19, 0), SharedHours.On(new(2026, 10, 15), new(19, 0), 60, "America/New_York", [], mentor, trainee));
        var slot = SlotProposal.For(new(2026, 10, 15), LastTuesday, _ => false, new(2026, 9, 20), null, (day, time) => SharedHours.On(day, time, 30, "America/New_York", [], mentor, trainee));
        Assert.Equal((new DateOnly(2026, 10, 15), new TimeOnly(18, 30)), (slot.Day, slot.Time));
    }

    private static (DateOnly Day, TimeOnly Time) Slot(DateOnly dueOn, DateTime? last, DateOnly[] taken, DateOnly today)
    {
        var slot = SlotProposal.For(dueOn, last, taken.Contains, today);
        return (slot.Day, slot.Time);
    }
}
