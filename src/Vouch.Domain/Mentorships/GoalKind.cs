namespace Vouch.Domain.Mentorships;

public enum GoalKind
{
    /// <summary>A result: a score, an abstract, an application sent.</summary>
    Objective,

    /// <summary>Something to be able to do, or to understand.</summary>
    SkillOrKnowledge,

    /// <summary>Something to have lived through: a rotation, a shadowing, teaching a class.</summary>
    Experience,
}
