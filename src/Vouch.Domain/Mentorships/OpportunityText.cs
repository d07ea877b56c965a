namespace Vouch.Domain.Mentorships;

/// <summary>What is offered.</summary>
/// <param name="Title">One line.</param>
/// <param name="What">What the trainee would do, and learn.</param>
/// <param name="Credit">What they would be credited with; agreed on for each task.</param>
/// <param name="HoursAWeek">1 to 60; null when it depends.</param>
public sealed record OpportunityText(string Title, string What, string Credit, int? HoursAWeek)
{
    /// <summary>The same text cleaned, or what is wrong with it.</summary>
    public Result<OpportunityText> Checked()
    {
        var (title, what, credit) = (Title, What, Credit);
        return !Wording.Says(ref title, 160) ? OpportunityProblems.Title
            : !Wording.Says(ref what, 4000) ? OpportunityProblems.What
            : !Wording.Fits(ref credit, 500) ? OpportunityProblems.Credit
            : HoursAWeek is < 1 or > 60 ? OpportunityProblems.Hours
            : new OpportunityText(title, what, credit, HoursAWeek);
    }
}
