using Vouch.App.Audit;
using Vouch.App.Features.Mentorships.Mail;
using Vouch.App.Links;
using Vouch.App.Persistence;
using Vouch.Domain;
using Vouch.Domain.Mentorships;

namespace Vouch.App.Features.Mentorships;

/// <summary>The trainee, or the other person by the link of a mail, says whether they want it. A no is told to nobody; with two yeses the addresses are exchanged.</summary>
public sealed class AnswerIntroduction(AppDbContext db, IntroductionMails mails, SignedLinks links, AuditTrail audit, TimeProvider clock)
{
    /// <param name="Token">The other person's link; null for the trainee.</param>
    public sealed record Command(string? Token, IntroductionId Id, PersonId By, bool Yes);

    public async Task<Problem?> ExecuteAsync(Command command, CancellationToken cancellationToken)
    {
        var link = command.Token is { } token ? await links.FindAsync(token, LinkPurpose.AnswerIntroduction, cancellationToken) : null;
        if (command.Token is not null && link is null)
        {
            return ByMailProblems.LinkNoLongerWorks;
        }

        if (await db.IntroductionAsync(link is null ? command.Id : new(link.TargetId), cancellationToken) is not var (introduction, mentorship)
            || (link is null && !introduction.MayBeSeenBy(command.By)))
        {
            return Problem.NotFound;
        }

        if (mentorship.Status is MentorshipStatus.Ended)
        {
            return link is null ? MentorshipProblems.HasEnded : ByMailProblems.LinkNoLongerWorks;
        }

        var now = clock.GetUtcNow();
        if ((link is null ? introduction.AnswerAsTrainee(command.By, command.Yes, now) : introduction.AnswerAsOther(command.Yes, now)) is { } problem)
        {
            return problem;
        }

        var both = await db.BothAsync(mentorship, cancellationToken);
        if (introduction.Status is IntroductionStatus.WithOther)
        {
            mails.AskOther(introduction, both);
        }
        else if (introduction.Status is IntroductionStatus.Made)
        {
            mails.Made(introduction, both);
        }

        link?.Use(now);
        audit.Record(link is null ? command.By : null, "introduction.answered", introduction.Id.ToString());
        return await db.TrySaveAsync(cancellationToken);
    }
}
