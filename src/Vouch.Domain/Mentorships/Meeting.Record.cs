namespace Vouch.Domain.Mentorships;

/// <summary>What is written into a meeting: agenda, notes, what each takes on.</summary>
public sealed partial class Meeting
{
    public const int LongestAgenda = 30;

    public Result<AgendaItem> AddAgendaItem(PersonId by, AgendaKind kind, string text, string because, DateTimeOffset now)
    {
        if (RefusesPlanningBy(by) is { } refusal)
        {
            return refusal;
        }

        if (!Wording.Says(ref text, 500))
        {
            return MeetingProblems.AgendaText;
        }

        if (Agenda.Count >= LongestAgenda)
        {
            return MeetingProblems.AgendaFull;
        }

        var position = _agenda.Count == 0 ? 1 : _agenda.Max(item => item.Position) + 1;
        var item = AgendaItem.Of(Id, kind, text, because, by, position, now);
        _agenda.Add(item);
        return item;
    }

    public Problem? RemoveAgendaItem(PersonId by, AgendaItemId itemId)
    {
        if (RefusesPlanningBy(by) is { } refusal)
        {
            return refusal;
        }

        return SetRemoved(itemId, isRemoved: true);
    }

    /// <summary>A point that was taken off is on the agenda again.</summary>
    public Problem? PutBackAgendaItem(PersonId by, AgendaItemId itemId) =>
        RefusesPlanningBy(by)
        ?? (Agenda.Count >= LongestAgenda ? MeetingProblems.AgendaFull : null)
        ?? SetRemoved(itemId, isRemoved: false);

    private Problem? SetRemoved(AgendaItemId itemId, bool isRemoved)
    {
        if (_agenda.Find(item => item.Id == itemId && item.IsRemoved != isRemoved) is not { } item)
        {
            return Problem.NotFound;
        }

        item.Remove(isRemoved);
        return null;
    }

    public Problem? MarkDiscussed(PersonId by, AgendaItemId itemId, bool discussed, DateTimeOffset now)
    {
        if (RefusesRecordBy(by) is { } refusal)
        {
            return refusal;
        }

        if (_agenda.Find(item => item.Id == itemId && !item.IsRemoved) is not { } item)
        {
            return Problem.NotFound;
        }

        item.Mark(discussed ? now : null);
        return null;
    }

    /// <summary>Replaces the shared notes; refused when the other has saved since <paramref name="version"/> was read.</summary>
    public Problem? WriteNotes(PersonId by, string notes, int version)
    {
        if (RefusesRecordBy(by) is { } refusal)
        {
            return refusal;
        }

        if (!Wording.Fits(ref notes, 20_000))
        {
            return MeetingProblems.NotesLength;
        }

        if (notes == Notes)
        {
            return null;
        }

        if (version != NotesVersion)
        {
            return Problem.Conflict;
        }

        Notes = notes;
        NotesVersion++;
        return null;
    }

    /// <summary>One of the two takes something on.</summary>
    public Result<ActionItem> TakeOn(PersonId by, PersonId owner, string text, DateOnly dueOn, DateTimeOffset now)
    {
        if (RefusesRecordBy(by) is { } refusal)
        {
            return refusal;
        }

        var day = DateOnly.FromDateTime(StartsAt.UtcDateTime);
        return !MayBeSeenBy(owner) ? MeetingProblems.ActionOwner
            : !Wording.Says(ref text, 300) ? MeetingProblems.ActionText
            : dueOn < day.AddDays(-1) || dueOn > day.AddYears(2) ? MeetingProblems.ActionDue
            : ActionItem.Of(this, owner, text, dueOn, now);
    }

    /// <summary>The two begin; from then on the page shows how much of the time is left.</summary>
    public Problem? Begin(PersonId by, DateTimeOffset now)
    {
        if (RefusesPlanningBy(by) is { } refusal)
        {
            return refusal;
        }

        if (now < StartsAt.AddMinutes(-15))
        {
            return MeetingProblems.NotYet;
        }

        BeganAt ??= now;
        return null;
    }

    /// <summary>How it went, said once for both and without blame.</summary>
    public Problem? Remember(PersonId by, MeetingCare care)
    {
        if (RefusesRecordBy(by) is { } refusal)
        {
            return refusal;
        }

        (TraineeOnTime, MentorOnTime, TraineePrepared, MentorPrepared) = (care.TraineeOnTime, care.MentorOnTime, care.TraineePrepared, care.MentorPrepared);
        return null;
    }

    /// <summary>The two have met. Early by a quarter of an hour still counts.</summary>
    public Problem? Hold(PersonId by, DateTimeOffset now)
    {
        if (RefusesPlanningBy(by) is { } refusal)
        {
            return refusal;
        }

        if (now < StartsAt.AddMinutes(-15))
        {
            return MeetingProblems.NotYet;
        }

        (Status, HeldAt) = (MeetingStatus.Held, now);
        return null;
    }

    public void MarkAgendaSent(DateTimeOffset now) => AgendaSentAt ??= now;

    public void MarkFollowUpSent(DateTimeOffset now) => FollowUpSentAt ??= now;

    private Problem? RefusesRecordBy(PersonId by) =>
        !MayBeSeenBy(by) ? Problem.NotFound
        : Status is MeetingStatus.Cancelled ? MeetingProblems.NotScheduled
        : null;
}
