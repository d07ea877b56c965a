namespace Vouch.Domain.Seasons;

/// <summary>How many signals of one tier an applicant to the specialty has.</summary>
/// <param name="SharedWith">Slugs of the specialties that draw on one allotment; empty when it is the specialty's own.</param>
/// <param name="NoHomeOrAway">The specialty asks not to signal one's home program or a program rotated at.</param>
public sealed record SignalAllotment(
    int Season,
    string Specialty,
    SignalTier Tier,
    int Count,
    IReadOnlyList<string> SharedWith,
    bool NoHomeOrAway,
    Citation Citation);
