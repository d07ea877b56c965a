namespace Vouch.Domain.Seasons;

/// <summary>Whether the applicants described matched in the specialty they preferred.</summary>
public enum Outcome
{
    Matched,
    Unmatched,
}
