namespace Vouch.Domain.Mentors;

/// <summary>Stages put together, for numbers about many trainees.</summary>
public enum StageGroup
{
    PreMedical,
    MedicalYears1And2,
    MedicalYears3And4,
    ApplicantsAndGraduates,
    NotSaid,
}

public static class StageGroups
{
    public static StageGroup Of(TraineeStage? stage) => stage switch
    {
        null => StageGroup.NotSaid,
        <= TraineeStage.AfterCollege => StageGroup.PreMedical,
        TraineeStage.MedicalYear1 or TraineeStage.MedicalYear2 => StageGroup.MedicalYears1And2,
        TraineeStage.MedicalYear3 or TraineeStage.MedicalYear4 => StageGroup.MedicalYears3And4,
        _ => StageGroup.ApplicantsAndGraduates,
    };

    public static string Words(this StageGroup group) => group switch
    {
        StageGroup.PreMedical => "Pre-med",
        StageGroup.MedicalYears1And2 => "Medical school, years 1 and 2",
        StageGroup.MedicalYears3And4 => "Medical school, years 3 and 4",
        StageGroup.ApplicantsAndGraduates => "Residency applicants and graduates",
        _ => "Stage not said",
    };
}
