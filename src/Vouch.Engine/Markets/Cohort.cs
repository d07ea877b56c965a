namespace Vouch.Engine.Markets;

/// <summary>The applicants of one type who ranked the specialty anywhere on their lists, and what was published about them.</summary>
public sealed record Cohort
{
    /// <summary>Whose figures these are; one cohort for each type.</summary>
    public required ApplicantType Type { get; init; }

    /// <summary>How many ranked the specialty at any place of their list; at least 0.</summary>
    public required int Applicants { get; init; }

    /// <summary>Published number matched in the specialty, whatever they preferred; the target of calibration.</summary>
    public required int Matched { get; init; }

    /// <summary>Share of <see cref="Applicants"/> for whom the specialty is the first choice, in (0, 1]. See <see cref="SecondChoice"/>.</summary>
    public double PreferringShare { get; init; } = 1;

    /// <summary>Starting value for the chance that someone who prefers another specialty matches there and leaves, in [0, 1].</summary>
    public double LeavingChance { get; init; } = 0.8;

    /// <summary>Published match rate among those who prefer the specialty, in (0, 1]; null when there is none.</summary>
    public double? PreferringMatchRate { get; init; }

    /// <summary>Step 2 CK of the whole cohort; <see cref="StepTwo"/> makes it from the quartiles of matched and unmatched.</summary>
    public required Quartiles StepTwo { get; init; }

    /// <summary>Published median Step 2 CK of the matched among those who prefer the specialty; null when there is none.</summary>
    public double? MatchedMedian { get; init; }

    /// <summary>Published median Step 2 CK of the unmatched among those who prefer the specialty; null when there is none.</summary>
    public double? UnmatchedMedian { get; init; }

    /// <summary>Mean number of programs of this specialty applied to, at least 1.</summary>
    public double MeanApplications { get; init; } = 40;
}
