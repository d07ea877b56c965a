using Microsoft.EntityFrameworkCore;
using Vouch.App.Links;
using Vouch.App.Persistence;
using Vouch.Domain;
using Vouch.Domain.Mentorships;
using Vouch.Domain.People;

namespace Vouch.App.Features.Mentorships;

/// <summary>The contribution a mentor was asked by mail to confirm. Reading changes nothing.</summary>
public sealed class GetContributionByMail(AppDbContext db, SignedLinks links)
{
    public sealed record Query(string Token);

    public sealed record View(string TraineeName, ContributionText Text, DateOnly FromOn, DateOnly ThroughOn);

    public async Task<Result<View>> ExecuteAsync(Query query, CancellationToken cancellationToken)
    {
        if (await links.FindAsync(query.Token, LinkPurpose.ConfirmContribution, cancellationToken) is not { } link)
        {
            return ByMailProblems.LinkNoLongerWorks;
        }

        var id = new ContributionId(link.TargetId);
        var contribution = await db.Set<Contribution>().AsNoTracking().SingleAsync(c => c.Id == id, cancellationToken);
        if (!contribution.MayBeSeenBy(link.PersonId) || contribution.Status is not ContributionStatus.Proposed)
        {
            return ByMailProblems.LinkNoLongerWorks;
        }

        var name = await db.Set<Person>().Where(p => p.Id == contribution.TraineeId).Select(p => p.Name).SingleAsync(cancellationToken);
        return new View(name, contribution.Text, contribution.FromOn, contribution.ThroughOn);
    }
}
