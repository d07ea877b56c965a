using Vouch.Domain.Mentorships;

namespace Vouch.Tests.Domain.Mentorships;

public sealed class CadenceTests
{
    private readonly Pair _pair = new();

    [Theory]
    [InlineData(0, CadenceState.OnTrack)]
    [InlineData(44, CadenceState.OnTrack)]
    [InlineData(45, CadenceState.Warning)]
    [InlineData(59, CadenceState.Warning)]
    [InlineData(60, CadenceState.Red)]
    public void Monthly_warns_after_45_days_and_is_red_after_60(int days, CadenceState state) =>
        Assert.Equal(state, Cadence.Of(_pair.Mentorship, null, Pair.On(days)).State);

    [Fact]
    public void An_odd_interval_warns_no_earlier_than_half_as_long_again()
    {
        _pair.Mentorship.MeetEvery(_pair.Trainee, 7);

        Assert.Equal(CadenceState.OnTrack, Cadence.Of(_pair.Mentorship, null, Pair.On(10)).State);
        Assert.Equal(CadenceState.Warning, Cadence.Of(_pair.Mentorship, null, Pair.On(11)).State);
    }

    [Fact]
    public void A_meeting_starts_the_count_again() =>
        Assert.Equal((CadenceState.OnTrack, 20), State(Cadence.Of(_pair.Mentorship, Pair.On(40), Pair.On(60))));

    [Fact]
    public void A_pause_stops_the_clock_and_its_end_starts_it_afresh()
    {
        _pair.Mentorship.Pause(_pair.Mentor, null, Pair.On(20));
        Assert.Equal(CadenceState.Resting, Cadence.Of(_pair.Mentorship, null, Pair.On(200)).State);

        _pair.Mentorship.Resume(_pair.Mentor, Pair.On(200));
        Assert.Equal((CadenceState.OnTrack, 10), State(Cadence.Of(_pair.Mentorship, null, Pair.On(210))));
    }

    private static (CadenceState, int) State(Cadence cadence) => (cadence.State, cadence.Days);
}
