using Vouch.Domain.Applicants;

namespace Vouch.Domain.Seasons;

/// <summary>One published count of a Match.</summary>
/// <param name="Type">Whom it counts; null for everyone together.</param>
public sealed record MarketCount(
    int Year, string Specialty, ApplicantType? Type, Measure Measure, Scope Scope, int Value, Citation Citation, string Note);
