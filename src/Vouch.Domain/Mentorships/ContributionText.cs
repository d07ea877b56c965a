namespace Vouch.Domain.Mentorships;

/// <summary>What the trainee did in the mentor's work, told so that a letter can rest on it.</summary>
/// <param name="Title">One line.</param>
/// <param name="Role">What the trainee was in it, such as "data collection lead".</param>
/// <param name="Situation">What stood there before.</param>
/// <param name="Behavior">What the trainee did, as one could have seen it.</param>
/// <param name="Consequence">What changed because of it.</param>
public sealed record ContributionText(string Title, string Role, string Situation, string Behavior, string Consequence)
{
    /// <summary>The same text cleaned, or what is wrong with it.</summary>
    public Result<ContributionText> Checked()
    {
        var (title, role, situation, behavior, consequence) = (Title, Role, Situation, Behavior, Consequence);
        return !Wording.Says(ref title, 160) ? ContributionProblems.Title
            : !Wording.Says(ref role, 160) ? ContributionProblems.Role
            : !Wording.Says(ref situation, 2000) ? ContributionProblems.Part("Situation", "Say what stood there before")
            : !Wording.Says(ref behavior, 2000) ? ContributionProblems.Part("Behavior", "Say what you did")
            : !Wording.Says(ref consequence, 2000) ? ContributionProblems.Part("Consequence", "Say what changed because of it")
            : new ContributionText(title, role, situation, behavior, consequence);
    }
}
