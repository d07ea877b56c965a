using Vouch.App.Features.Mentorships;
using Vouch.Domain.Mentorships;

namespace Vouch.App.Demonstration;

/// <summary>Compact, goals, and meetings from the invitation to what each took on.</summary>
internal sealed class MeetChapter(Teller story)
{
    /// <summary>What one meeting is about: a line for each of its parts, and what the trainee takes on.</summary>
    internal sealed record Talk(string Guidance, string Notes, string? TakesOn = null);

    /// <param name="meetEveryDays">What the two agree on.</param>
    public Task AgreeAsync(Pair pair, int meetEveryDays) =>
        story.StepAsync(meetEveryDays == 30 ? "A compact, signed by both" : "Life changes, and the compact with it", async () =>
        {
            var terms = CompactTerms.Suggested(meetEveryDays);
            await story.DoAsync<WriteCompact>(useCase => useCase.ExecuteAsync(new(pair.Mentorship, pair.Trainee.Id, terms, pair.Trainee.Name), story.Cancel));
            var token = await story.LinkAsync(pair.Mentor, "has signed a compact with you");
            var asked = await story.GetAsync<GetCompactByMail, GetCompactByMail.View>(useCase => useCase.ExecuteAsync(new(token), story.Cancel));
            await story.DoAsync<AnswerCompactByMail>(useCase => useCase.ExecuteAsync(new(token, Terms: null, pair.Mentor.Name), story.Cancel));
            var compact = await story.GetAsync<GetCompact, GetCompact.View>(useCase => useCase.ExecuteAsync(new(pair.Mentorship, pair.Trainee.Id), story.Cancel));
            return $"They meet every {asked.Terms.MeetEveryDays} days. {pair.Trainee.Name} signed, {pair.Mentor.Name} signed from the mail; the compact is {(compact.Current?.Status is CompactStatus.InForce ? "in force" : "open")}.";
        });

    public async Task<GoalId> SetGoalAsync(Pair pair, GoalKind kind, GoalText text, DateOnly dueOn, params (string Title, DateOnly DueOn)[] steps)
    {
        var goal = await story.GetAsync<SetGoal, GoalId>(useCase => useCase.ExecuteAsync(
            new(pair.Mentorship, pair.Trainee.Id, kind, text, dueOn, Visibility.AllMentors), story.Cancel));
        foreach (var (title, due) in steps)
        {
            await EditGoalAsync(pair, goal, new EditGoal.AddMilestone(title, due));
        }

        return goal;
    }

    public Task EditGoalAsync(Pair pair, GoalId goal, EditGoal.Edit edit) =>
        story.DoAsync<EditGoal>(useCase => useCase.ExecuteAsync(new(goal, pair.Trainee.Id, edit), story.Cancel));

    /// <summary>The next milestone that is open is done.</summary>
    public async Task ReachAsync(Pair pair, GoalId goal)
    {
        var goals = await story.GetAsync<GetGoals, GetGoals.View>(useCase => useCase.ExecuteAsync(new(pair.Mentorship, pair.Trainee.Id), story.Cancel));
        var next = goals.Goals.Single(row => row.Id == goal).Milestones.First(milestone => milestone.DoneOn is null);
        await EditGoalAsync(pair, goal, new EditGoal.Mark(next.Id, Done: true));
    }

    /// <summary>Arranged about a week ahead, answered by mail, agenda sent two days before.</summary>
    public async Task<MeetingId> ArrangeAsync(Pair pair, int day, Talk talk, string place = "By video")
    {
        story.MoveTo(day - 7);
        var on = TuesdayFrom(story.DayOf(day));
        var meeting = await story.GetAsync<ScheduleMeeting, MeetingId>(useCase => useCase.ExecuteAsync(
            new(pair.Mentorship, pair.Trainee.Id, on, new(17, 0), Cast.TimeZone, 30, place), story.Cancel));
        await story.DoAsync<EditAgenda>(useCase => useCase.ExecuteAsync(
            new(meeting, pair.Trainee.Id, new EditAgenda.Add(AgendaKind.Guidance, talk.Guidance)), story.Cancel));
        var token = await story.LinkAsync(pair.Mentor, "would like to meet on");
        story.MoveTo(day - 6);
        await story.DoAsync<RespondToMeetingByMail>(useCase => useCase.ExecuteAsync(new(token, MeetingAnswer.Accepted, "", null, null), story.Cancel));
        return meeting;
    }

    /// <summary>They meet: notes, an action item, and the meeting is closed. The clock stands at its end.</summary>
    public async Task HoldAsync(Pair pair, MeetingId meeting, Talk talk)
    {
        var view = await ReadAsync(pair, meeting);
        var starts = MeetingTime.At(DateOnly.FromDateTime(view.LocalStart), TimeOnly.FromDateTime(view.LocalStart), view.TimeZone).Value;
        story.MoveTo(starts.AddDays(-1));
        await story.WorkAsync("mentorships.send-agendas");
        story.MoveTo(starts.AddMinutes(view.Minutes));
        view = await ReadAsync(pair, meeting);
        foreach (var point in view.Agenda)
        {
            await story.DoAsync<EditAgenda>(useCase => useCase.ExecuteAsync(new(meeting, pair.Trainee.Id, new EditAgenda.Tick(point.Id, Discussed: true)), story.Cancel));
        }

        await story.DoAsync<WriteNotes>(useCase => useCase.ExecuteAsync(new(meeting, pair.Trainee.Id, talk.Notes, view.NotesVersion), story.Cancel));
        if (talk.TakesOn is { } task)
        {
            await story.DoAsync<TakeOnAction>(useCase => useCase.ExecuteAsync(new(meeting, pair.Trainee.Id, Party.Trainee, task, story.Today.AddDays(14)), story.Cancel));
        }

        await story.DoAsync<HoldMeeting>(useCase => useCase.ExecuteAsync(new(meeting, pair.Trainee.Id), story.Cancel));
    }

    /// <summary>What was taken on at a meeting is done, ten days later.</summary>
    public async Task DoAsAgreedAsync(Pair pair, MeetingId meeting)
    {
        var view = await ReadAsync(pair, meeting);
        story.MoveTo(MeetingTime.At(DateOnly.FromDateTime(view.LocalStart), new(12, 0), view.TimeZone).Value.AddDays(10));
        foreach (var action in view.Actions)
        {
            await story.DoAsync<MarkAction>(useCase => useCase.ExecuteAsync(new(action.Id, pair.Trainee.Id, Done: true), story.Cancel));
        }
    }

    public Task<GetMeeting.View> ReadAsync(Pair pair, MeetingId meeting) =>
        story.GetAsync<GetMeeting, GetMeeting.View>(useCase => useCase.ExecuteAsync(new(meeting, pair.Trainee.Id), story.Cancel));

    private static DateOnly TuesdayFrom(DateOnly day) => day.AddDays(((int)DayOfWeek.Tuesday - (int)day.DayOfWeek + 7) % 7);
}
