namespace Vouch.Domain.Mentorships;

/// <summary>Something one of the two took on at a meeting, with a day.</summary>
public sealed class ActionItem
{
    private ActionItem()
    {
    }

    public ActionItemId Id { get; private set; }

    public MeetingId MeetingId { get; private set; }

    public MentorshipId MentorshipId { get; private set; }

    public PersonId OwnerId { get; private set; }

    public string Text { get; private set; } = "";

    public DateOnly DueOn { get; private set; }

    public DateOnly? DoneOn { get; private set; }

    public DateTimeOffset CreatedAt { get; private set; }

    public bool IsOpen => DoneOn is null;

    internal static ActionItem Of(Meeting meeting, PersonId owner, string text, DateOnly dueOn, DateTimeOffset now) => new()
    {
        Id = ActionItemId.New(now),
        MeetingId = meeting.Id,
        MentorshipId = meeting.MentorshipId,
        OwnerId = owner,
        Text = text,
        DueOn = dueOn,
        CreatedAt = now,
    };

    /// <summary>Done on a day, or not done after all.</summary>
    public Problem? Mark(PersonId by, DateOnly? doneOn)
    {
        if (by != OwnerId)
        {
            return MeetingProblems.ActionOfTheOther;
        }

        DoneOn = doneOn;
        return null;
    }
}
