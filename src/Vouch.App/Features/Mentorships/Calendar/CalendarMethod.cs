namespace Vouch.App.Features.Mentorships.Calendar;

/// <summary>What a calendar is asked to do with an entry (RFC 5546).</summary>
public enum CalendarMethod
{
    /// <summary>Keep a copy; nothing is answered. For files people download.</summary>
    Publish,

    /// <summary>Add it, or take over its change.</summary>
    Request,

    /// <summary>Remove it.</summary>
    Cancel,
}
