using Vouch.App.Features.Mentors.Demonstration;
using Vouch.Domain.Mentors;
using Vouch.Domain.Mentorships;

namespace Vouch.App.Demonstration.SchoolYear;

/// <summary>One mentorship through the year: compact, goals, meetings held and missed, what is written between them, and its end.</summary>
internal sealed partial class PairYear(Days days, DemonstrationDice dice, Mentorship mentorship, SchoolMentor mentor, SchoolTrainee trainee, List<object> records)
{
    private readonly PersonId _mentor = mentor.Person.Id;
    private readonly PersonId _trainee = trainee.Person.Id;
    private readonly List<Goal> _goals = [];
    private int _held;
    private int _missed;

    private int Day => (int)(days.Now - days.StartsAt).TotalDays;

    private bool IsOver => mentorship.Status is MentorshipStatus.Ended;

    public void Begin()
    {
        var every = mentor.Profile.Rhythm switch
        {
            MeetingRhythm.Weekly => 14, // hardly anybody keeps to a week for a year
            MeetingRhythm.EveryTwoWeeks => 14,
            MeetingRhythm.EveryTwoMonths => 60,
            MeetingRhythm.Quarterly => 90,
            _ => 30,
        };
        mentorship.MeetEvery(_trainee, every);
        if (dice.Chance(trainee.Habit.Diligence))
        {
            days.In(1 + dice.Below(8), () => WriteCompact(every));
        }

        days.In(3 + dice.Below(12), SetGoals);
        days.In(4 + dice.Below(12), Arrange);
        if (dice.Chance(25))
        {
            days.In(200 + dice.Below(120), () => End(EndReason.Completed));
        }
        else if (dice.Chance(20))
        {
            days.In(30 + dice.Below(300), Pause);
        }
    }

    private void WriteCompact(int every)
    {
        if (IsOver)
        {
            return;
        }

        var compact = Compact.Draft(mentorship, _trainee, CompactTerms.Suggested(every), null, days.Now).Value;
        compact.SignAsTrainee(_trainee, trainee.Person.Name, days.Now);
        records.Add(compact);
        AfterAnswer(WaitingKind.Compact, compact.Id.Value, "", () =>
        {
            var terms = compact.Terms;
            compact.Answer(_mentor, dice.Chance(20) ? terms with { Channels = SchoolWords.Channels } : terms, mentor.Person.Name, days.Now);
            if (compact.Turn is Party.Trainee)
            {
                days.In(1 + dice.Below(6), () => compact.SignAsTrainee(_trainee, trainee.Person.Name, days.Now));
            }
        });
    }

    private void SetGoals()
    {
        if (IsOver || trainee.Habit.HasFaded(Day))
        {
            return;
        }

        foreach (var plan in SchoolWords.Goals(dice, mentor.Profile))
        {
            var visibility = dice.Below(10) switch { 0 => Visibility.Private, < 5 => Visibility.ThisMentorship, _ => Visibility.AllMentors };
            var goal = Goal.Set(mentorship, _trainee, plan.Kind, plan.Text, days.Today.AddDays(plan.Days), visibility, days.Now).Value;
            foreach (var (title, at) in plan.Steps)
            {
                if (goal.AddMilestone(_trainee, title, days.Today.AddDays(at), days.Now) is { Succeeded: true } step && dice.Chance(trainee.Habit.Diligence))
                {
                    days.In(at - 6 + dice.Below(20), () => goal.Mark(_trainee, step.Value.Id, days.Today));
                }
            }

            days.In(plan.Days, () => Close(goal));
            _goals.Add(goal);
            records.Add(goal);
        }
    }

    private void Close(Goal goal)
    {
        if (goal.Milestones.All(step => step.DoneOn is not null))
        {
            goal.Close(_trainee, GoalStatus.Achieved, days.Today);
        }
        else if (dice.Chance(20))
        {
            goal.Close(_trainee, GoalStatus.SetAside, days.Today);
        }
    }

    private void Write(PersonId by, JournalKind kind, string text, Visibility visibility) =>
        records.Add(JournalEntry.Write(mentorship, by, kind, text, visibility, days.Now).Value);

    /// <summary>The mentor answers when they do; reminders go out by the ladder until then.</summary>
    private void AfterAnswer(WaitingKind kind, Guid target, string about, Action answer)
    {
        var waiting = new Waiting(Party.Mentor, kind, target, days.Now, about);
        var asked = days.Today;
        var isAnswered = false;
        if (mentor.Habit.AnswersAfter(asked, Day, mentor.Profile, dice) is { } after)
        {
            days.In(after, () =>
            {
                if (!IsOver)
                {
                    isAnswered = true;
                    answer();
                }
            });
        }

        var promised = mentor.Profile.PromiseOrDefault.AnswerDueOn(asked, mentor.Profile.Leaves);
        foreach (var (index, past) in Silence.Rungs.Index())
        {
            days.In(promised.DayNumber - asked.DayNumber + past, () =>
            {
                var silence = Silence.Of(asked, promised, day => mentor.Profile.LeaveOn(day) is not null, days.Today);
                if (!isAnswered && mentorship.Status is MentorshipStatus.Active && silence.MayBeReminded && silence.Rung == index + 1)
                {
                    records.Add(Nudge.For(mentorship, waiting, index + 1, days.Now));
                }
            });
        }
    }

    private void Pause()
    {
        if (IsOver || mentorship.Pause(_trainee, days.Today.AddDays(60), days.Today) is not null)
        {
            return;
        }

        days.In(50 + dice.Below(50), () =>
        {
            if (mentorship.Resume(_trainee, days.Today) is null)
            {
                days.In(2, Arrange);
            }
        });
    }

    private void End(EndReason because)
    {
        if (IsOver)
        {
            return;
        }

        _ahead?.Cancel(_trainee, "");
        mentorship.End(because is EndReason.Rematched ? _trainee : _mentor, because, SchoolWords.Thanks(dice, because), days.Today);
        mentor.Profile.GiveBackPlace(days.Now);
    }
}
