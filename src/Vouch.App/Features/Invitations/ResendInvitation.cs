using Microsoft.EntityFrameworkCore;
using Vouch.App.Audit;
using Vouch.App.Features.Accounts;
using Vouch.App.Links;
using Vouch.App.Persistence;
using Vouch.Domain;
using Vouch.Domain.Cohorts;
using Vouch.Domain.Invitations;
using Vouch.Domain.People;

namespace Vouch.App.Features.Invitations;

/// <summary>Writes again to somebody who has not answered; the link of the mail before ends.</summary>
public sealed class ResendInvitation(AppDbContext db, InvitationMails mails, SignedLinks links, AuditTrail audit, TimeProvider clock)
{
    public sealed record Command(PersonId By, InvitationId Id);

    public async Task<Problem?> ExecuteAsync(Command command, CancellationToken cancellationToken)
    {
        if (await db.Set<Invitation>().SingleOrDefaultAsync(candidate => candidate.Id == command.Id, cancellationToken) is not { } invitation)
        {
            return Problem.NotFound;
        }

        if (await db.Set<Account>().AnyAsync(account => account.Email == invitation.Email && account.EmailConfirmed, cancellationToken))
        {
            return InvitationProblems.AlreadyHere;
        }

        if (invitation.SendAgain(clock.GetUtcNow()) is { } problem)
        {
            return problem;
        }

        await links.RevokeAsync(invitation.Id.Value, LinkPurpose.JoinByInvitation, cancellationToken);
        var office = await db.Set<Person>().AsNoTracking().SingleAsync(person => person.Id == command.By, cancellationToken);
        var cohort = await db.Set<Cohort>().Where(candidate => candidate.Id == invitation.CohortId).Select(candidate => candidate.Name).SingleOrDefaultAsync(cancellationToken);
        mails.Send(invitation, office, cohort);
        audit.Record(command.By, "invitation.sent-again", invitation.Id.ToString());
        return await db.TrySaveAsync(cancellationToken);
    }
}
