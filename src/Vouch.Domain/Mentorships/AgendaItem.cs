namespace Vouch.Domain.Mentorships;

/// <summary>One point of a meeting's agenda.</summary>
public sealed class AgendaItem
{
    private AgendaItem()
    {
    }

    public AgendaItemId Id { get; private set; }

    public MeetingId MeetingId { get; private set; }

    public AgendaKind Kind { get; private set; }

    public string Text { get; private set; } = "";

    /// <summary>Why it was drafted, such as "open since 3 October"; empty when a person wrote it.</summary>
    public string Because { get; private set; } = "";

    public PersonId AddedBy { get; private set; }

    public int Position { get; private set; }

    public DateTimeOffset? DiscussedAt { get; private set; }

    /// <summary>Taken off the agenda; either of the two may put it back while the meeting lies ahead.</summary>
    public bool IsRemoved { get; private set; }

    internal static AgendaItem Of(
        MeetingId meetingId, AgendaKind kind, string text, string because, PersonId addedBy, int position, DateTimeOffset now) => new()
        {
            Id = AgendaItemId.New(now),
            MeetingId = meetingId,
            Kind = kind,
            Text = text,
            Because = because,
            AddedBy = addedBy,
            Position = position,
        };

    internal void Remove(bool isRemoved) => IsRemoved = isRemoved;

    internal void Mark(DateTimeOffset? discussedAt) => DiscussedAt = discussedAt;
}
