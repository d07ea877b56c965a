using Microsoft.EntityFrameworkCore;
using Vouch.App.Features.Mentorships.Mail;
using Vouch.App.Links;
using Vouch.App.Persistence;
using Vouch.Domain;
using Vouch.Domain.Mentorships;

namespace Vouch.App.Features.Mentorships;

/// <summary>The trainee rewrites a contribution that is not confirmed, or takes it back.</summary>
public sealed class RewriteContribution(AppDbContext db, WorkMails mails, SignedLinks links, TimeProvider clock)
{
    /// <param name="Text">Null to take it back.</param>
    public sealed record Command(ContributionId ContributionId, PersonId By, ContributionText? Text, DateOnly FromOn = default, DateOnly ThroughOn = default);

    public async Task<Problem?> ExecuteAsync(Command command, CancellationToken cancellationToken)
    {
        var contribution = await db.Set<Contribution>().SingleOrDefaultAsync(c => c.Id == command.ContributionId, cancellationToken);
        if (contribution?.MayBeSeenBy(command.By) != true
            || await db.MentorshipOfAsync(contribution.MentorshipId, command.By, cancellationToken) is not { } mentorship)
        {
            return Problem.NotFound;
        }

        var problem = mentorship.RefusesWorkBy(command.By)
            ?? (command.Text is { } text
                ? contribution.Rewrite(command.By, text, command.FromOn, command.ThroughOn, clock.GetUtcNow())
                : contribution.Withdraw(command.By));
        if (problem is not null)
        {
            return problem;
        }

        await links.RevokeAsync(contribution.Id.Value, LinkPurpose.ConfirmContribution, cancellationToken);
        if (command.Text is not null)
        {
            mails.AskToConfirm(contribution, await db.BothAsync(mentorship, cancellationToken));
        }

        return await db.TrySaveAsync(cancellationToken);
    }
}
