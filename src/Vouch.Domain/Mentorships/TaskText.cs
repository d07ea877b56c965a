namespace Vouch.Domain.Mentorships;

/// <summary>A piece of work on the mentor's project.</summary>
/// <param name="Title">One line.</param>
/// <param name="What">What is to be done, and what done looks like.</param>
/// <param name="CreditDetail">The credit in words: where, in which position, under which condition.</param>
public sealed record TaskText(string Title, string What, string CreditDetail)
{
    /// <summary>The same text cleaned, or what is wrong with it.</summary>
    public Result<TaskText> Checked()
    {
        var (title, what, creditDetail) = (Title, What, CreditDetail);
        return !Wording.Says(ref title, 160) ? TaskProblems.Title
            : !Wording.Fits(ref what, 4000) ? TaskProblems.What
            : !Wording.Fits(ref creditDetail, 500) ? TaskProblems.CreditDetail
            : new TaskText(title, what, creditDetail);
    }
}
