using Vouch.Domain.Applicants;

namespace Vouch.SmartPick.Answers;

/// <summary>An answer of Smart Pick. The same draft, season pack, directory, seed and number of markets give the same answer.</summary>
public sealed record SmartPickView
{
    public required ApplicantDraft Draft { get; init; }

    public required int Season { get; init; }

    /// <summary>The season pack describes an earlier season than the one that is open.</summary>
    public required bool IsSeasonOld { get; init; }

    public required string SeasonHash { get; init; }

    public required string DirectoryName { get; init; }

    public required string DirectoryHash { get; init; }

    public required bool IsFictional { get; init; }

    public required ulong Seed { get; init; }

    /// <summary>Simulated seasons behind every number.</summary>
    public required int Markets { get; init; }

    /// <summary>More seasons are being simulated, or the market is being fitted to this directory.</summary>
    public required bool IsBeingRefined { get; init; }

    /// <summary>The market was fitted to these very programs; otherwise to another directory, from which this one's fit begins.</summary>
    public required bool IsFittedToDirectory { get; init; }

    /// <summary>Intervals hold the uncertainty of the model's parameters too, not the noise of simulation alone.</summary>
    public required bool CarriesModelUncertainty { get; init; }

    /// <summary>Programs to apply to, in the order in which the applicant would rank them.</summary>
    public required IReadOnlyList<ProgramAnswer> List { get; init; }

    /// <summary>Every program of the chosen specialties.</summary>
    public required IReadOnlyList<ProgramAnswer> Programs { get; init; }

    public required Chance Match { get; init; }

    public required double Unmatched { get; init; }

    public required Chance Interviews { get; init; }

    public required long CostCents { get; init; }

    public required int Excluded { get; init; }

    /// <summary>What the optimizer claims: <c>Optimal</c>, <c>WithinGap</c>, <c>Heuristic</c>.</summary>
    public required string Status { get; init; }

    public required string Method { get; init; }

    /// <summary>No list is better by more than this share.</summary>
    public required double Gap { get; init; }

    /// <summary>Null when no chosen specialty has signals.</summary>
    public required SignalAnswer? Signals { get; init; }

    /// <summary>Null when the applicant names no letter.</summary>
    public required LetterAnswer? Letters { get; init; }

    public required IReadOnlyList<CurvePoint> Curve { get; init; }

    public required IReadOnlyList<Baseline> Baselines { get; init; }

    public required IReadOnlyList<StrengthPart> Strength { get; init; }

    public required IReadOnlyList<FitLine> Fit { get; init; }

    /// <summary>List without the assumption that programs decide alike: what multiplying the odds would have claimed.</summary>
    public required double IndependentMatch { get; init; }
}

/// <summary>One program before one applicant.</summary>
/// <param name="Eligible">Share of programs whose rule is known that would read the file, where this program's is not; 1 when every rule asked is known and met.</param>
/// <param name="Interview">If applied to.</param>
/// <param name="Match">If first on the rank list.</param>
/// <param name="Landing">Chance to match here with the whole list; null when not on it.</param>
public sealed record ProgramAnswer(
    string Key,
    string Institution,
    string City,
    string State,
    string Specialty,
    int Positions,
    Chance Eligible,
    Chance Interview,
    Chance Match,
    double Utility,
    double? Landing,
    double? Gain,
    IReadOnlyList<EligibilityFinding> Eligibility,
    IReadOnlyList<ScorePart> Score,
    double ScoreTotal,
    double? InvitationCutoff)
{
    /// <summary><c>gold</c>, <c>silver</c> or <c>single</c>; null when no signal goes there.</summary>
    public string? Signal { get; init; }

    /// <summary>What the list's chance to match would lose without this signal.</summary>
    public double? SignalGain { get; init; }

    /// <summary>Names of the applicant's letters that go there.</summary>
    public IReadOnlyList<string> Letters { get; init; } = [];

    /// <summary>How many letters it wants; null is unknown.</summary>
    public int? LettersWanted { get; init; }
}

/// <summary>What a program's expected score of the applicant is made of, in standard deviations; the parts add up.</summary>
public sealed record ScorePart(string Name, double Value);

/// <summary>The list of the first so many programs.</summary>
public sealed record CurvePoint(int Applications, double Match, double CostUsd, double MatchAdded, double CostAddedUsd);

/// <summary>Another way to choose as many programs.</summary>
public sealed record Baseline(string Name, string How, Chance Match, double Value, double CostUsd);

/// <summary>A published figure and its simulated twin.</summary>
public sealed record FitLine(string Specialty, string What, string Type, double Published, double Simulated, int Applicants);
