namespace Vouch.Domain.Cohorts;

/// <summary>A mentor in a run, with the places open when it was worked out.</summary>
public readonly record struct MentorSeat(PersonId Id, int OpenPlaces);
