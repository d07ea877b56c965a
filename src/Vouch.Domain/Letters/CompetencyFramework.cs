namespace Vouch.Domain.Letters;

/// <summary>The set of competencies a letter's readers think in.</summary>
public enum CompetencyFramework
{
    /// <summary>The AAMC's 17 premed competencies for entering medical students, as revised in 2023.</summary>
    Premed,

    /// <summary>The six ACGME core competencies.</summary>
    Acgme,
}
