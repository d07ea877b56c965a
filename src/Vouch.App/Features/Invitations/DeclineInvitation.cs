using Microsoft.EntityFrameworkCore;
using Vouch.App.Audit;
using Vouch.App.Links;
using Vouch.App.Persistence;
using Vouch.Domain;
using Vouch.Domain.Invitations;

namespace Vouch.App.Features.Invitations;

/// <summary>Somebody does not want to join; Vouch does not write to them again for this office.</summary>
public sealed class DeclineInvitation(AppDbContext db, SignedLinks links, AuditTrail audit, TimeProvider clock)
{
    public async Task<Problem?> ExecuteAsync(string token, CancellationToken cancellationToken)
    {
        if (await links.FindAsync(token, LinkPurpose.JoinByInvitation, cancellationToken) is not { } link)
        {
            return InvitationProblems.LinkNotValid;
        }

        var invitation = await db.Set<Invitation>().SingleAsync(candidate => candidate.Id == new InvitationId(link.TargetId), cancellationToken);
        if (invitation.Decline(clock.GetUtcNow()) is { } problem)
        {
            return problem;
        }

        link.Use(clock.GetUtcNow());
        audit.Record(null, "invitation.declined", invitation.Id.ToString());
        return await db.TrySaveAsync(cancellationToken);
    }
}
