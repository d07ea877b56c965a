using Vouch.Domain.Programs;

namespace Vouch.Domain.Applicants;

/// <summary>
/// What an applicant typed, before anything is checked; also the form of the file a visitor may keep. Names in that file are the
/// names here.
/// </summary>
public sealed record ApplicantDraft
{
    public ApplicantType Type { get; init; } = ApplicantType.UsMd;

    /// <summary>USMLE Step 2 CK, three digits; null when not taken yet.</summary>
    public int? Step2 { get; init; }

    /// <summary>COMLEX-USA Level 2-CE, three digits; null when not taken.</summary>
    public int? Comlex2 { get; init; }

    public int FailedAttempts { get; init; }

    public int? GraduationYear { get; init; }

    public VisaNeed Visa { get; init; }

    /// <summary>Abstracts, presentations and publications; null when the applicant would rather not say.</summary>
    public int? ResearchItems { get; init; }

    /// <summary>Months of clinical work in the United States; asked of graduates of foreign schools.</summary>
    public int? UsClinicalMonths { get; init; }

    /// <summary>Letters that will be ready, in all; null when the applicant would rather not say.</summary>
    public int? Letters { get; init; }

    /// <summary>Letters the applicant names. Of <see cref="Letters"/>, the others are taken to speak for any specialty.</summary>
    public IReadOnlyList<OwnLetter> OwnLetters { get; init; } = [];

    /// <summary>Where the applicant has decided which letters go; the other programs get those that count most there.</summary>
    public IReadOnlyList<ProgramLetters> LettersByProgram { get; init; } = [];

    /// <summary>Programs applied to and what was heard from them; empty before the applications are sent.</summary>
    public IReadOnlyList<OwnInterview> Interviews { get; init; } = [];

    public string? HomeState { get; init; }

    /// <summary>States where the applicant has ties: family, school, earlier work.</summary>
    public IReadOnlyList<string> TieStates { get; init; } = [];

    /// <summary>
    /// Institutions where the applicant studies or rotates: names or keys as the directory has them. Some specialties ask that these get no signal.
    /// </summary>
    public IReadOnlyList<string> HomeAndAway { get; init; } = [];

    public string? FirstSpecialty { get; init; }

    public string? SecondSpecialty { get; init; }

    /// <summary>What the second specialty is worth, in percent of the first.</summary>
    public int SecondValuePercent { get; init; } = 60;

    public IReadOnlyList<string> PreferredStates { get; init; } = [];

    public int StateWeight { get; init; }

    public ProgramSetting? PreferredSetting { get; init; }

    public int SettingWeight { get; init; }

    public bool PrefersLarge { get; init; }

    public int SizeWeight { get; init; }

    public RiskAttitude Risk { get; init; } = RiskAttitude.Careful;

    public int? MostUsd { get; init; }

    public int? MostApplications { get; init; } = 40;

    public int UsdPerPoint { get; init; } = 100;
}
