namespace Vouch.Engine.Markets;

/// <summary>One person as the market model sees them. Nothing else about a person enters the odds.</summary>
public sealed record ApplicantProfile
{
    /// <summary>The applicant's type.</summary>
    public required ApplicantType Type { get; init; }

    /// <summary>Step 2 CK score, 1 to 300; null when not yet taken: then the type's distribution in the specialty stands in.</summary>
    public double? StepTwo { get; init; }

    /// <summary>Index of the home state; −1 for none.</summary>
    public int HomeState { get; init; } = -1;

    /// <summary>Known strength beyond Step 2 (honors, research, an attempt), in standard deviations; 0 is typical for the type and score.</summary>
    public double StrengthShift { get; init; }

    /// <summary>For each program 0 (no signal), 1 (first tier) or 2 (second tier); null for no signals at all.</summary>
    public IReadOnlyList<byte>? Signals { get; init; }

    /// <summary>For each program a known change of the score (an audition rotation, a tie), in standard deviations; null for none.</summary>
    public IReadOnlyList<double>? ProgramShift { get; init; }

    /// <summary>For each program whether its hard rules admit the applicant; null when all do. Where false, every chance is 0.</summary>
    public IReadOnlyList<bool>? Eligible { get; init; }
}
