using Vouch.Domain.Applicants;

namespace Vouch.Domain.Programs;

/// <summary>What is known about a program besides its results. Null means unknown, and unknown never excludes anybody.</summary>
public sealed record ProgramFacts
{
    public static readonly ProgramFacts Unknown = new();

    public ProvenancedFact<string>? AcgmeCode { get; init; }

    public ProvenancedFact<ProgramSetting>? Setting { get; init; }

    public ProvenancedFact<Visas>? Visas { get; init; }

    public ProvenancedFact<ProgramLimit>? MinimumStep2 { get; init; }

    public ProvenancedFact<ProgramLimit>? MostYearsSinceGraduation { get; init; }

    /// <summary>Failed examination attempts the program accepts.</summary>
    public ProvenancedFact<ProgramLimit>? MostFailedAttempts { get; init; }

    /// <summary>Months of clinical experience in the United States.</summary>
    public ProvenancedFact<ProgramLimit>? UsClinicalMonths { get; init; }

    public ProvenancedFact<int>? LettersWanted { get; init; }

    public ProvenancedFact<bool>? TakesSignals { get; init; }

    /// <summary>Of applicants of a type, the percentage invited.</summary>
    public IReadOnlyDictionary<ApplicantType, ProvenancedFact<double>> InterviewPercent { get; init; } =
        new Dictionary<ApplicantType, ProvenancedFact<double>>();

    /// <summary>These facts, and the older ones where these are silent.</summary>
    public ProgramFacts Over(ProgramFacts older)
    {
        ArgumentNullException.ThrowIfNull(older);
        var interviews = older.InterviewPercent.ToDictionary();
        foreach (var (type, fact) in InterviewPercent)
        {
            interviews[type] = fact;
        }

        return new()
        {
            AcgmeCode = AcgmeCode ?? older.AcgmeCode,
            Setting = Setting ?? older.Setting,
            Visas = Visas ?? older.Visas,
            MinimumStep2 = MinimumStep2 ?? older.MinimumStep2,
            MostYearsSinceGraduation = MostYearsSinceGraduation ?? older.MostYearsSinceGraduation,
            MostFailedAttempts = MostFailedAttempts ?? older.MostFailedAttempts,
            UsClinicalMonths = UsClinicalMonths ?? older.UsClinicalMonths,
            LettersWanted = LettersWanted ?? older.LettersWanted,
            TakesSignals = TakesSignals ?? older.TakesSignals,
            InterviewPercent = interviews,
        };
    }
}
