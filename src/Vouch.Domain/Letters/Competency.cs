namespace Vouch.Domain.Letters;

/// <summary>One competency of one framework, named as the framework names it.</summary>
/// <param name="Code">Stable; what the database and forms hold.</param>
public sealed record Competency(string Code, string Name, CompetencyFramework Framework)
{
    /// <summary>AAMC, "The Premed Competencies for Entering Medical Students" (2023): 11 professional, 4 thinking and reasoning, 2 science.</summary>
    public static IReadOnlyList<Competency> Premed { get; } =
    [
        new("premed.learning", "Commitment to Learning and Growth", CompetencyFramework.Premed),
        new("premed.cultural-awareness", "Cultural Awareness", CompetencyFramework.Premed),
        new("premed.cultural-humility", "Cultural Humility", CompetencyFramework.Premed),
        new("premed.empathy", "Empathy and Compassion", CompetencyFramework.Premed),
        new("premed.ethics", "Ethical Responsibility to Self and Others", CompetencyFramework.Premed),
        new("premed.interpersonal", "Interpersonal Skills", CompetencyFramework.Premed),
        new("premed.oral", "Oral Communication", CompetencyFramework.Premed),
        new("premed.reliability", "Reliability and Dependability", CompetencyFramework.Premed),
        new("premed.resilience", "Resilience and Adaptability", CompetencyFramework.Premed),
        new("premed.service", "Service Orientation", CompetencyFramework.Premed),
        new("premed.teamwork", "Teamwork and Collaboration", CompetencyFramework.Premed),
        new("premed.critical", "Critical Thinking", CompetencyFramework.Premed),
        new("premed.quantitative", "Quantitative Reasoning", CompetencyFramework.Premed),
        new("premed.inquiry", "Scientific Inquiry", CompetencyFramework.Premed),
        new("premed.written", "Written Communication", CompetencyFramework.Premed),
        new("premed.behavior", "Human Behavior", CompetencyFramework.Premed),
        new("premed.living", "Living Systems", CompetencyFramework.Premed),
    ];

    /// <summary>ACGME Common Program Requirements, section IV.B.1.</summary>
    public static IReadOnlyList<Competency> Acgme { get; } =
    [
        new("acgme.patient-care", "Patient Care and Procedural Skills", CompetencyFramework.Acgme),
        new("acgme.knowledge", "Medical Knowledge", CompetencyFramework.Acgme),
        new("acgme.practice-learning", "Practice-Based Learning and Improvement", CompetencyFramework.Acgme),
        new("acgme.communication", "Interpersonal and Communication Skills", CompetencyFramework.Acgme),
        new("acgme.professionalism", "Professionalism", CompetencyFramework.Acgme),
        new("acgme.systems", "Systems-Based Practice", CompetencyFramework.Acgme),
    ];

    public static IReadOnlyList<Competency> All { get; } = [.. Premed, .. Acgme];

    public static IReadOnlyList<Competency> Of(CompetencyFramework framework) =>
        framework == CompetencyFramework.Premed ? Premed : Acgme;

    /// <summary>The framework the readers of a letter for <paramref name="purpose"/> think in.</summary>
    public static CompetencyFramework FrameworkFor(LetterPurpose purpose) =>
        purpose is LetterPurpose.MedicalSchool or LetterPurpose.Scholarship ? CompetencyFramework.Premed : CompetencyFramework.Acgme;

    public static Competency? Find(string? code) => All.FirstOrDefault(competency => competency.Code == code);
}
