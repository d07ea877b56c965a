namespace Vouch.Domain.Mentorships;

/// <summary>A point proposed for an agenda, and what it rests on.</summary>
public sealed record DraftedPoint(AgendaKind Kind, string Text, string Because);
