using Vouch.Domain.Applicants;

namespace Vouch.Domain.Seasons;

/// <summary>A published distribution of something about applicants who preferred a specialty. What was not published is null.</summary>
/// <param name="Name">What is described, such as <c>step2</c> or <c>contiguous-ranks</c>.</param>
public sealed record Characteristic(
    int Year,
    string Specialty,
    ApplicantType Type,
    string Name,
    Outcome Outcome,
    int? Count,
    double? LowerQuartile,
    double? Median,
    double? UpperQuartile,
    double? Mean,
    double? StandardDeviation,
    Citation Citation)
{
    /// <summary>The name of the Step 2 CK rows.</summary>
    public const string Step2 = "step2";
}
