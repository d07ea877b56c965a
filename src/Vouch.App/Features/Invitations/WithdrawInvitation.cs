using Microsoft.EntityFrameworkCore;
using Vouch.App.Audit;
using Vouch.App.Links;
using Vouch.App.Mail;
using Vouch.App.Persistence;
using Vouch.Domain;
using Vouch.Domain.Invitations;

namespace Vouch.App.Features.Invitations;

/// <summary>Takes an invitation back: its link opens nothing any more, and a mail that has not left yet does not leave.</summary>
public sealed class WithdrawInvitation(AppDbContext db, SignedLinks links, Mailbox mailbox, AuditTrail audit, TimeProvider clock)
{
    public sealed record Command(PersonId By, InvitationId Id);

    public async Task<Problem?> ExecuteAsync(Command command, CancellationToken cancellationToken)
    {
        if (await db.Set<Invitation>().SingleOrDefaultAsync(candidate => candidate.Id == command.Id, cancellationToken) is not { } invitation)
        {
            return Problem.NotFound;
        }

        if (invitation.Withdraw(clock.GetUtcNow()) is { } problem)
        {
            return problem;
        }

        await links.RevokeAsync(invitation.Id.Value, LinkPurpose.JoinByInvitation, cancellationToken);
        await mailbox.WithdrawAsync(invitation.Id.Value, cancellationToken);
        audit.Record(command.By, "invitation.withdrawn", invitation.Id.ToString());
        return await db.TrySaveAsync(cancellationToken);
    }
}
