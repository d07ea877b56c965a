namespace Vouch.App.Features.Mentorships.Calendar;

/// <summary>Somebody in a calendar entry.</summary>
/// <param name="HasAccepted">Whether they already agreed to the time; an organizer's is not written.</param>
public sealed record CalendarPerson(string Name, string Email, bool HasAccepted = false);
