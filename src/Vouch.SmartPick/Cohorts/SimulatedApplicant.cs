using Vouch.Domain.Applicants;

namespace Vouch.SmartPick.Cohorts;

/// <summary>One applicant of one simulated season.</summary>
/// <param name="Market">Number of the season, from 0.</param>
/// <param name="Specialty">Key of the preferred specialty.</param>
/// <param name="HomeState">Two letters, or empty.</param>
/// <param name="SignalsUsed">Signals sent in the preferred specialty.</param>
/// <param name="Applications">In the preferred specialty, and in the second where one matched there.</param>
/// <param name="Interviews">Attended, counted in the same way.</param>
/// <param name="Ranks">Programs on the rank list: everyone ranks whom they met.</param>
/// <param name="RankObtained">Place of the match on that list, from 1; 0 without a match.</param>
/// <param name="Program">Key of the program matched to, or empty.</param>
/// <param name="Couple">Number of the couple in its specialty and season, from 1; 0 for singles.</param>
public sealed record SimulatedApplicant(
    int Market,
    string Specialty,
    ApplicantType Type,
    int Step2,
    string HomeState,
    int SignalsUsed,
    int Applications,
    int Interviews,
    int Ranks,
    bool MatchedPreferred,
    bool MatchedAny,
    int RankObtained,
    string Program,
    int Couple)
{
    /// <summary>Handed in a joint list.</summary>
    public bool IsCouple => Couple > 0;
}
