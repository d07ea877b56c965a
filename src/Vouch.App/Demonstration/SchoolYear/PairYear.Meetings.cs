using Vouch.Domain.Mentorships;

namespace Vouch.App.Demonstration.SchoolYear;

/// <summary>Arranging, meeting or missing, and what comes of a conversation.</summary>
internal sealed partial class PairYear
{
    private const int MostMissed = 4;

    private Meeting? _ahead;

    private void Arrange()
    {
        if (mentorship.Status is not MentorshipStatus.Active || _ahead is { Status: MeetingStatus.Scheduled } || trainee.Habit.HasFaded(Day))
        {
            return;
        }

        var on = days.Today.AddDays(5 + dice.Below(6));
        while (on.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday || mentor.Profile.LeaveOn(on) is not null)
        {
            on = on.AddDays(1);
        }

        var zone = mentor.Person.TimeZone;
        var startsAt = MeetingTime.At(on, new(dice.Pick([7, 8, 12, 16, 17, 18]), dice.Pick([0, 30])), zone).Value;
        var meeting = Meeting.Schedule(mentorship, _trainee, new(startsAt, dice.Pick([30, 30, 45, 60]), zone, dice.Pick(SchoolWords.Places)), days.Now).Value;
        var talk = SchoolWords.Talk(dice, mentor.Profile);
        if (dice.Chance(trainee.Habit.Diligence))
        {
            meeting.AddAgendaItem(_trainee, AgendaKind.Guidance, talk.Question, "", days.Now);
            meeting.AddAgendaItem(_trainee, AgendaKind.Reflection, talk.Reflection, "", days.Now);
            meeting.MarkAgendaSent(days.Now);
        }

        records.Add(meeting);
        _ahead = meeting;
        AfterAnswer(WaitingKind.Meeting, meeting.Id.Value, "", () => meeting.Respond(_mentor, MeetingAnswer.Accepted, "", null, days.Now));
        days.At(meeting.EndsAt, () => Meet(meeting, talk));
    }

    private void Meet(Meeting meeting, SchoolWords.Conversation talk)
    {
        if (IsOver || meeting.Status is not MeetingStatus.Scheduled)
        {
            return;
        }

        var isKept = dice.Chance(mentor.Habit.KeepsPercent) && !mentor.Habit.IsQuiet(Day)
            && dice.Chance(70 + (trainee.Habit.Diligence * 3 / 10)) && !trainee.Habit.HasFaded(Day);
        if (!isKept)
        {
            Miss(meeting);
            return;
        }

        (_held, _missed) = (_held + 1, 0);
        foreach (var item in meeting.Agenda)
        {
            meeting.MarkDiscussed(_trainee, item.Id, dice.Chance(85), days.Now);
        }

        meeting.WriteNotes(_trainee, talk.Notes, 0);
        var action = meeting.TakeOn(_trainee, dice.Chance(80) ? _trainee : _mentor, talk.Task, days.Today.AddDays(14), days.Now).Value;
        records.Add(action);
        if (dice.Chance(action.OwnerId == _trainee ? trainee.Habit.Diligence : mentor.Habit.KeepsPercent))
        {
            days.In(3 + dice.Below(18), () => action.Mark(action.OwnerId, days.Today));
        }

        meeting.Hold(_trainee, days.Now);
        meeting.MarkFollowUpSent(days.Now);
        WriteAfter();
        WorkTogether();
        AskForLetter();
        days.In(Math.Max(1, (mentorship.MeetEveryDays * (80 + dice.Below(130 - trainee.Habit.Diligence)) / 100) - 8), Arrange);
    }

    /// <summary>Most try again within weeks; who misses again and again lets it rest or is matched anew.</summary>
    private void Miss(Meeting meeting)
    {
        _missed++;
        meeting.Cancel(dice.Chance(60) ? _mentor : _trainee, dice.Pick(SchoolWords.Cancelled));
        if (_missed >= MostMissed && dice.Chance(50))
        {
            days.In(10, () => End(EndReason.Rematched));
        }
        else if (!mentor.Habit.IsQuiet(Day))
        {
            days.In(5 + dice.Below(20), Arrange);
        }
        else
        {
            days.In(mentor.Habit.Quiet!.Value.Through - Day + dice.Below(10), Arrange);
        }
    }

    private void WriteAfter()
    {
        if (dice.Chance(trainee.Habit.WritesPercent))
        {
            var (kind, visibility) = dice.Below(10) switch
            {
                < 2 => (JournalKind.Reflection, Visibility.Private),
                < 6 => (JournalKind.Reflection, Visibility.ThisMentorship),
                < 8 => (JournalKind.Celebration, Visibility.ThisMentorship),
                _ => (JournalKind.Celebration, Visibility.AllMentors),
            };
            days.In(1 + dice.Below(5), () => WriteUnlessOver(_trainee, kind, kind is JournalKind.Reflection ? dice.Pick(SchoolWords.Reflections) : dice.Pick(SchoolWords.Celebrations), visibility));
        }

        if (dice.Chance(mentor.Habit.CelebratesPercent))
        {
            days.In(1 + dice.Below(9), () => WriteUnlessOver(_mentor, JournalKind.Celebration, dice.Pick(SchoolWords.MentorCelebrations), Visibility.ThisMentorship));
        }
    }

    private void WriteUnlessOver(PersonId by, JournalKind kind, string text, Visibility visibility)
    {
        if (!IsOver)
        {
            Write(by, kind, text, visibility);
        }
    }
}
