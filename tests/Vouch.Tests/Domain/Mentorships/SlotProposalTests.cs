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

    private static (DateOnly Day, TimeOnly Time) Slot(DateOnly dueOn, DateTime? last, DateOnly[] taken, DateOnly today)
    {
        var slot = SlotProposal.For(dueOn, last, taken.Contains, today);
        return (slot.Day, slot.Time);
    }
}
