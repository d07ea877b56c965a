using Microsoft.EntityFrameworkCore;
using Vouch.App.Links;
using Vouch.App.Persistence;
using Vouch.Domain;
using Vouch.Domain.Mentorships;
using Vouch.Domain.People;

namespace Vouch.App.Features.Mentorships;

/// <summary>The application a mentor was asked about by mail. Reading changes nothing.</summary>
public sealed class GetApplicationByMail(AppDbContext db, SignedLinks links)
{
    public sealed record Query(string Token);

    public sealed record View(string TraineeName, string Title, string WhyMe, int PlacesLeft);

    public async Task<Result<View>> ExecuteAsync(Query query, CancellationToken cancellationToken)
    {
        if (await links.FindAsync(query.Token, LinkPurpose.AnswerApplication, cancellationToken) is not { } link)
        {
            return ByMailProblems.LinkNoLongerWorks;
        }

        var id = new OpportunityApplicationId(link.TargetId);
        var application = await db.Set<OpportunityApplication>().AsNoTracking().SingleAsync(a => a.Id == id, cancellationToken);
        if (!application.MayBeSeenBy(link.PersonId) || application.Status is not ApplicationStatus.Applied)
        {
            return ByMailProblems.LinkNoLongerWorks;
        }

        var opportunity = await db.Set<Opportunity>().AsNoTracking().SingleAsync(o => o.Id == application.OpportunityId, cancellationToken);
        var name = await db.Set<Person>().Where(p => p.Id == application.TraineeId).Select(p => p.Name).SingleAsync(cancellationToken);
        return new View(name, opportunity.Text.Title, application.WhyMe, opportunity.Places - opportunity.PlacesGiven);
    }
}
