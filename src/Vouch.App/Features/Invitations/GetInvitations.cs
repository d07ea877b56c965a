using Microsoft.EntityFrameworkCore;
using Vouch.App.Persistence;
using Vouch.Domain.Cohorts;
using Vouch.Domain.Invitations;
using Vouch.Domain.People;

namespace Vouch.App.Features.Invitations;

/// <summary>The invitations of an office, those that wait longest first.</summary>
/// <remarks>Three queries.</remarks>
public sealed class GetInvitations(AppDbContext db, TimeProvider clock)
{
    public const int PageSize = 50;

    public enum Which
    {
        Waiting,
        Expired,
        Joined,
        Closed,
    }

    /// <param name="Page">The first is 1.</param>
    public sealed record Query(Which Which, int Page);

    public sealed record View(IReadOnlyList<Row> Invitations, IReadOnlyDictionary<Which, int> Counts, int Total, int Page)
    {
        public int Pages => Math.Max(1, (Total + PageSize - 1) / PageSize);
    }

    /// <param name="MaySendAgain">Long enough after the last mail, and they have not said no.</param>
    public sealed record Row(
        InvitationId Id, string Name, string Email, Roles Role, string? Cohort, string By, InvitationStatus Status, bool HasExpired, DateTimeOffset SentAt, DateTimeOffset ExpiresAt, DateTimeOffset? ClosedAt, bool MaySendAgain);

    public async Task<View> ExecuteAsync(Query query, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(query);
        var now = clock.GetUtcNow();
        var all = db.Set<Invitation>().AsNoTracking();
        var counts = await all.GroupBy(invitation => new { invitation.Status, Late = invitation.ExpiresAt <= now })
            .Select(group => new { group.Key.Status, group.Key.Late, Count = group.Count() }).ToListAsync(cancellationToken);
        var chosen = all.Where(query.Which switch
        {
            Which.Waiting => invitation => invitation.Status == InvitationStatus.Waiting && invitation.ExpiresAt > now,
            Which.Expired => invitation => invitation.Status == InvitationStatus.Waiting && invitation.ExpiresAt <= now,
            Which.Joined => invitation => invitation.Status == InvitationStatus.Accepted,
            _ => invitation => invitation.Status == InvitationStatus.Declined || invitation.Status == InvitationStatus.Withdrawn,
        });
        var byWhich = Enum.GetValues<Which>().ToDictionary(which => which, which => counts.Where(row => Of(row.Status, row.Late) == which).Sum(row => row.Count));
        var total = byWhich[query.Which];
        var page = Math.Clamp(query.Page, 1, Math.Max(1, (total + PageSize - 1) / PageSize));
        var rows = await (
            from invitation in chosen
            join office in db.Set<Person>() on invitation.InvitedById equals office.Id
            join cohort in db.Set<Cohort>() on invitation.CohortId equals (CohortId?)cohort.Id into cohorts
            from cohort in cohorts.DefaultIfEmpty()
            orderby invitation.SentAt, invitation.Id
            select new { Invitation = invitation, Cohort = cohort == null ? null : cohort.Name, By = office.Name })
            .Skip((page - 1) * PageSize).Take(PageSize)
            .ToListAsync(cancellationToken);
        return new(
            [
                .. rows.Select(row => new Row(
                    row.Invitation.Id, row.Invitation.Name, row.Invitation.Email, row.Invitation.Role, row.Cohort, row.By, row.Invitation.Status,
                    row.Invitation.HasExpired(now), row.Invitation.SentAt, row.Invitation.ExpiresAt, row.Invitation.ClosedAt,
                    row.Invitation.Status is InvitationStatus.Waiting or InvitationStatus.Withdrawn && now >= row.Invitation.SentAt.AddHours(Invitation.HoursBetweenMails))),
            ],
            byWhich,
            total,
            page);
    }

    private static Which Of(InvitationStatus status, bool isLate) => status switch
    {
        InvitationStatus.Waiting => isLate ? Which.Expired : Which.Waiting,
        InvitationStatus.Accepted => Which.Joined,
        _ => Which.Closed,
    };
}
