using Vouch.Domain;
using Vouch.Domain.Mentorships;

namespace Vouch.Tests.Domain.Mentorships;

public sealed class MeetingTests
{
    private readonly Pair _pair = new();

    [Fact]
    public void The_other_one_is_invited() =>
        Assert.Equal((_pair.Mentor, _pair.Trainee), (_pair.MeetingAfter(10).Invited, _pair.MeetingAfter(10, _pair.Mentor).Invited));

    [Fact]
    public void Moving_keeps_the_calendar_id_raises_the_sequence_and_asks_again()
    {
        var meeting = _pair.MeetingAfter(10);
        var uid = meeting.CalendarUid;
        meeting.Respond(_pair.Mentor, MeetingAnswer.Accepted, "", null, Pair.Day(1));

        Assert.Null(meeting.Move(_pair.Mentor, new(Pair.Day(12), 45, "America/New_York", ""), Pair.Day(2)));

        Assert.Equal((uid, 1, MeetingAnswer.None), (meeting.CalendarUid, meeting.CalendarSequence, meeting.Answer));
        Assert.Equal(_pair.Trainee, meeting.Invited);
    }

    [Fact]
    public void A_suggested_time_that_is_taken_is_agreed_by_both()
    {
        var meeting = _pair.MeetingAfter(10);
        Assert.Null(meeting.Respond(_pair.Mentor, MeetingAnswer.OtherTime, "Clinic until five.", Pair.Day(11), Pair.Day(1)));

        Assert.Equal(MeetingProblems.NoSuggestion, meeting.TakeSuggestion(_pair.Mentor, Pair.Day(1)));
        Assert.Null(meeting.TakeSuggestion(_pair.Trainee, Pair.Day(1)));

        Assert.Equal((Pair.Day(11), MeetingAnswer.Accepted, 1), (meeting.StartsAt, meeting.Answer, meeting.CalendarSequence));
        Assert.Null(meeting.SuggestedStartsAt);
    }

    [Fact]
    public void Another_time_needs_a_time() =>
        Assert.Equal(
            MeetingProblems.SuggestionMissing,
            _pair.MeetingAfter(10).Respond(_pair.Mentor, MeetingAnswer.OtherTime, "", null, Pair.Day(1)));

    [Fact]
    public void Nobody_answers_their_own_invitation() =>
        Assert.Equal(
            MeetingProblems.OwnInvitation,
            _pair.MeetingAfter(10).Respond(_pair.Trainee, MeetingAnswer.Accepted, "", null, Pair.Day(1)));

    [Fact]
    public void A_cancelled_meeting_takes_nothing_more()
    {
        var meeting = _pair.MeetingAfter(10);
        Assert.Null(meeting.Cancel(_pair.Mentor, "On call."));

        Assert.Equal((MeetingStatus.Cancelled, 1), (meeting.Status, meeting.CalendarSequence));
        Assert.All(
            (Problem?[])
            [
                meeting.Cancel(_pair.Mentor, ""),
                meeting.Move(_pair.Trainee, new(Pair.Day(12), 30, "UTC", ""), Pair.Day(1)),
                meeting.Respond(_pair.Mentor, MeetingAnswer.Accepted, "", null, Pair.Day(1)),
                meeting.Hold(_pair.Trainee, Pair.Day(11)),
                meeting.WriteNotes(_pair.Trainee, "Notes", meeting.NotesVersion),
                meeting.AddAgendaItem(_pair.Trainee, AgendaKind.Guidance, "A point", "", Pair.Day(1)).Problem,
            ],
            problem => Assert.Equal(MeetingProblems.NotScheduled, problem));
    }

    [Fact]
    public void A_meeting_is_held_once_it_has_begun()
    {
        var meeting = _pair.MeetingAfter(10);

        Assert.Equal(MeetingProblems.NotYet, meeting.Hold(_pair.Trainee, Pair.Day(9)));
        Assert.Null(meeting.Hold(_pair.Trainee, meeting.StartsAt.AddMinutes(-10)));
        Assert.Equal(MeetingProblems.NotScheduled, meeting.Hold(_pair.Mentor, Pair.Day(10)));
    }

    [Fact]
    public void Notes_written_on_top_of_the_others_are_refused()
    {
        var meeting = _pair.MeetingAfter(10);
        var seen = meeting.NotesVersion;

        Assert.Null(meeting.WriteNotes(_pair.Mentor, "Read the protocol.", seen));
        Assert.Equal(Problem.Conflict, meeting.WriteNotes(_pair.Trainee, "Something else.", seen));
        Assert.Equal("Read the protocol.", meeting.Notes);
        Assert.Null(meeting.WriteNotes(_pair.Trainee, "Read the protocol.", seen));
    }

    [Fact]
    public void A_stranger_finds_nothing()
    {
        var meeting = _pair.MeetingAfter(10);

        Assert.False(meeting.MayBeSeenBy(_pair.Stranger));
        Assert.Equal(Problem.NotFound, meeting.Cancel(_pair.Stranger, ""));
        Assert.Equal(Problem.NotFound, meeting.WriteNotes(_pair.Stranger, "x", meeting.NotesVersion));
        Assert.Equal(Problem.NotFound, meeting.TakeOn(_pair.Stranger, _pair.Trainee, "x", Pair.On(12), Pair.Start).Problem);
    }

    [Fact]
    public void What_is_taken_on_is_marked_done_by_its_owner()
    {
        var action = _pair.MeetingAfter(10).TakeOn(_pair.Trainee, _pair.Mentor, "Write to the IRB", Pair.On(20), Pair.Day(10)).Value;

        Assert.Equal(MeetingProblems.ActionOfTheOther, action.Mark(_pair.Trainee, Pair.On(12)));
        Assert.Null(action.Mark(_pair.Mentor, Pair.On(12)));
        Assert.False(action.IsOpen);
    }

    [Fact]
    public void An_action_belongs_to_one_of_the_two() =>
        Assert.Equal(
            MeetingProblems.ActionOwner,
            _pair.MeetingAfter(10).TakeOn(_pair.Trainee, _pair.Stranger, "Help", Pair.On(20), Pair.Day(10)).Problem);

    [Fact]
    public void No_meeting_is_scheduled_in_a_pause_or_in_the_past()
    {
        MeetingPlan plan = new(Pair.Day(5), 30, "America/Chicago", "");
        Assert.Equal(MeetingProblems.InThePast, Meeting.Schedule(_pair.Mentorship, _pair.Trainee, plan, Pair.Day(6)).Problem);

        _pair.Mentorship.Pause(_pair.Trainee, null, Pair.On(1));
        Assert.Equal(MeetingProblems.WhilePaused, Meeting.Schedule(_pair.Mentorship, _pair.Trainee, plan, Pair.Day(1)).Problem);
    }
}
