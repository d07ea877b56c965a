namespace Vouch.Engine.Assignment;

/// <summary>What comes first.</summary>
public enum AssignmentObjective
{
    /// <summary>Most mentees covered; then most pairs; then the highest total score; then the highest lowest score.</summary>
    Coverage,

    /// <summary>The highest total score; then most mentees covered; then most pairs; then the highest lowest score of that many pairs.</summary>
    Total,
}
