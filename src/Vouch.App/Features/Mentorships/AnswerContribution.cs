using Microsoft.EntityFrameworkCore;
using Vouch.App.Audit;
using Vouch.App.Features.Mentorships.Mail;
using Vouch.App.Links;
using Vouch.App.Persistence;
using Vouch.Domain;
using Vouch.Domain.Mentorships;

namespace Vouch.App.Features.Mentorships;

/// <summary>The mentor confirms a contribution with one press, or says how they remember it.</summary>
public sealed class AnswerContribution(AppDbContext db, WorkMails mails, SignedLinks links, AuditTrail audit, TimeProvider clock)
{
    public sealed record Command(ContributionId ContributionId, PersonId By, bool Confirm, string Note = "");

    public async Task<Problem?> ExecuteAsync(Command command, CancellationToken cancellationToken)
    {
        var contribution = await db.Set<Contribution>().SingleOrDefaultAsync(c => c.Id == command.ContributionId, cancellationToken);
        if (contribution?.MayBeSeenBy(command.By) != true
            || await db.MentorshipOfAsync(contribution.MentorshipId, command.By, cancellationToken) is not { } mentorship)
        {
            return Problem.NotFound;
        }

        var now = clock.GetUtcNow();
        if ((command.Confirm
            ? contribution.Confirm(command.By, command.Note, now)
            : contribution.Return(command.By, command.Note, now)) is { } problem)
        {
            return problem;
        }

        if (mentorship.Status is not MentorshipStatus.Ended) // the record may be set right afterwards, without a word
        {
            mails.ContributionAnswered(contribution, await db.BothAsync(mentorship, cancellationToken));
        }

        await links.RevokeAsync(contribution.Id.Value, LinkPurpose.ConfirmContribution, cancellationToken);
        audit.Record(command.By, $"contribution.{contribution.Status}", contribution.Id.ToString());
        return await db.TrySaveAsync(cancellationToken);
    }
}
