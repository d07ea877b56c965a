namespace Vouch.Domain.Mentorships;

/// <summary>A goal as it is written down. Only the title is required; the rest makes it reachable.</summary>
/// <param name="Title">The goal in one line.</param>
/// <param name="Specific">What exactly.</param>
/// <param name="Measure">How one will know it is reached.</param>
/// <param name="Achievable">What makes it possible: time, help, what is already there.</param>
/// <param name="Relevant">Why it matters to the trainee.</param>
public sealed record GoalText(string Title, string Specific = "", string Measure = "", string Achievable = "", string Relevant = "")
{
    /// <summary>The same text cleaned, or what is wrong with it.</summary>
    public Result<GoalText> Checked()
    {
        var (title, specific, measure, achievable, relevant) = (Title, Specific, Measure, Achievable, Relevant);
        return !Wording.Says(ref title, 160) ? GoalProblems.Title
            : !Wording.Fits(ref specific, 1000) ? GoalProblems.Part("Specific")
            : !Wording.Fits(ref measure, 1000) ? GoalProblems.Part("Measure")
            : !Wording.Fits(ref achievable, 1000) ? GoalProblems.Part("Achievable")
            : !Wording.Fits(ref relevant, 1000) ? GoalProblems.Part("Relevant")
            : new GoalText(title, specific, measure, achievable, relevant);
    }
}
