namespace Vouch.Domain.Letters;

/// <summary>In which capacity a letter was written; programs ask for letters by it.</summary>
public enum WriterRole
{
    Physician,
    ResearchMentor,
    CourseTeacher,
    ClerkshipDirector,
    ProgramDirector,
    DepartmentChair,
    Supervisor,
    Other,
}
