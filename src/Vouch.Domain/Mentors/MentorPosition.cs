namespace Vouch.Domain.Mentors;

/// <summary>What a mentor is at work. Shown and searchable; never part of the fit.</summary>
public enum MentorPosition
{
    Attending,
    Fellow,
    Resident,
    Researcher,
    Professor,
    ProgramDirector,
    Other,
}
