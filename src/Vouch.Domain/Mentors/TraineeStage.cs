namespace Vouch.Domain.Mentors;

/// <summary>Where a trainee stands on the way to residency. Shown to a mentor who is asked; never part of the fit.</summary>
public enum TraineeStage
{
    PreMedicalYear1,
    PreMedicalYear2,
    PreMedicalYear3,
    PreMedicalYear4,
    AfterCollege,
    MedicalYear1,
    MedicalYear2,
    MedicalYear3,
    MedicalYear4,
    ResidencyApplicant,
    InternationalGraduate,
}
