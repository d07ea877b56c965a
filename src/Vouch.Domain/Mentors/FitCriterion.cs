namespace Vouch.Domain.Mentors;

/// <summary>What is looked at in a fit, in the order it is shown.</summary>
public enum FitCriterion
{
    Specialty,
    Topics,
    Help,
    Style,
    Values,
    FreeHours,
    Rhythm,
    Formats,
    Place,
    Promise,
}
