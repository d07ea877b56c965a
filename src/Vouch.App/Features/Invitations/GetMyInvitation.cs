using Microsoft.EntityFrameworkCore;
using Vouch.App.Features.Accounts;
using Vouch.App.Links;
using Vouch.App.Persistence;
using Vouch.Domain.Cohorts;
using Vouch.Domain.Invitations;
using Vouch.Domain.People;

namespace Vouch.App.Features.Invitations;

/// <summary>The invitation behind a mailed link; null when there is nothing to answer any more.</summary>
public sealed class GetMyInvitation(AppDbContext db, SignedLinks links, TimeProvider clock)
{
    /// <param name="HasAccount">They made one themselves meanwhile, and need no password here.</param>
    public sealed record View(string Name, string Email, Roles Role, string By, string? Cohort, bool HasAccount);

    public async Task<View?> ExecuteAsync(string token, CancellationToken cancellationToken)
    {
        if (await links.FindAsync(token, LinkPurpose.JoinByInvitation, cancellationToken) is not { } link)
        {
            return null;
        }

        var id = new InvitationId(link.TargetId);
        var found = await (
            from invitation in db.Set<Invitation>().AsNoTracking()
            join office in db.Set<Person>() on invitation.InvitedById equals office.Id
            where invitation.Id == id
            select new { invitation, By = office.Name, Cohort = db.Set<Cohort>().Where(cohort => cohort.Id == invitation.CohortId).Select(cohort => cohort.Name).FirstOrDefault() })
            .SingleOrDefaultAsync(cancellationToken);
        return found is null || !found.invitation.IsOpen(clock.GetUtcNow()) ? null : new(
            found.invitation.Name, found.invitation.Email, found.invitation.Role, found.By, found.Cohort,
            await db.Set<Account>().AnyAsync(account => account.Email == found.invitation.Email && account.EmailConfirmed, cancellationToken));
    }
}
