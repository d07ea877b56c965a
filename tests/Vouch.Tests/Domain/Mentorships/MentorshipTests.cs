using Vouch.Domain;
using Vouch.Domain.Mentorships;

namespace Vouch.Tests.Domain.Mentorships;

public sealed class MentorshipTests
{
    private readonly Pair _pair = new();

    [Fact]
    public void Nobody_mentors_themselves() =>
        Assert.Equal(MentorshipProblems.OwnMentor, Mentorship.Begin(_pair.Trainee, _pair.Trainee, Pair.Start).Problem);

    [Fact]
    public void It_begins_active_and_monthly() =>
        Assert.Equal(
            (MentorshipStatus.Active, 30, new DateOnly(2026, 3, 2)),
            (_pair.Mentorship.Status, _pair.Mentorship.MeetEveryDays, _pair.Mentorship.StartedOn));

    [Fact]
    public void Either_may_pause_and_either_may_resume()
    {
        Assert.Null(_pair.Mentorship.Pause(_pair.Mentor, Pair.On(40), Pair.On(10)));
        Assert.Equal(MentorshipProblems.AlreadyPaused, _pair.Mentorship.Pause(_pair.Trainee, null, Pair.On(11)));

        Assert.Null(_pair.Mentorship.Resume(_pair.Trainee, Pair.On(30)));

        Assert.Equal((MentorshipStatus.Active, Pair.On(30)), (_pair.Mentorship.Status, _pair.Mentorship.ResumedOn));
    }

    [Fact]
    public void A_pause_does_not_end_before_it_begins() =>
        Assert.Equal(MentorshipProblems.PauseEndsInThePast, _pair.Mentorship.Pause(_pair.Mentor, Pair.On(10), Pair.On(10)));

    [Fact]
    public void After_the_end_nothing_can_be_added()
    {
        Assert.Null(_pair.Mentorship.End(_pair.Trainee, EndReason.Completed, "  Thank you. ", Pair.On(300)));

        Assert.Equal("Thank you.", _pair.Mentorship.Thanks);
        Assert.Equal(MentorshipProblems.HasEnded, _pair.Mentorship.RefusesWorkBy(_pair.Mentor));
        Assert.Equal(MentorshipProblems.HasEnded, _pair.Mentorship.Pause(_pair.Mentor, null, Pair.On(301)));
        Assert.True(_pair.Mentorship.Includes(_pair.Trainee));
    }

    [Fact]
    public void A_stranger_finds_nothing() =>
        Assert.All(
            (Problem?[])
            [
                _pair.Mentorship.Pause(_pair.Stranger, null, Pair.On(1)),
                _pair.Mentorship.End(_pair.Stranger, EndReason.Completed, "", Pair.On(1)),
                _pair.Mentorship.MeetEvery(_pair.Stranger, 14),
                _pair.Mentorship.RefusesWorkBy(_pair.Stranger),
            ],
            problem => Assert.Equal(Problem.NotFound, problem));

    [Theory]
    [InlineData(6, false)]
    [InlineData(7, true)]
    [InlineData(120, true)]
    [InlineData(121, false)]
    public void The_interval_lies_between_a_week_and_a_quarter(int days, bool allowed) =>
        Assert.Equal(allowed, _pair.Mentorship.MeetEvery(_pair.Trainee, days) is null);
}
