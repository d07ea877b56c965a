using Microsoft.EntityFrameworkCore;
using Vouch.App.Audit;
using Vouch.App.Features.Mentorships.Mail;
using Vouch.App.Persistence;
using Vouch.Domain;
using Vouch.Domain.Mentorships;
using Vouch.Domain.People;

namespace Vouch.App.Features.Mentorships;

/// <summary>A mentor offers something to this trainee, or to everyone they mentor; those people hear of it.</summary>
public sealed class OfferOpportunity(AppDbContext db, WorkMails mails, AuditTrail audit, TimeProvider clock)
{
    public sealed record Command(
        MentorshipId MentorshipId,
        PersonId By,
        OpportunityKind Kind,
        OpportunityText Text,
        OpportunityAudience Audience,
        int Places,
        DateOnly? ApplyBy);

    public async Task<Result<OpportunityId>> ExecuteAsync(Command command, CancellationToken cancellationToken)
    {
        if (await db.MentorshipOfAsync(command.MentorshipId, command.By, cancellationToken) is not { } mentorship)
        {
            return Problem.NotFound;
        }

        var offered = Opportunity.Offer(
            mentorship, command.By, command.Kind, command.Text, command.Audience, command.Places, command.ApplyBy, clock.GetUtcNow());
        if (offered.Problem is { } problem)
        {
            return problem;
        }

        db.Add(offered.Value);
        foreach (var (id, trainee) in await AudienceAsync(offered.Value, cancellationToken))
        {
            mails.Offered(offered.Value, id, trainee, (await db.Set<Person>().SingleAsync(p => p.Id == command.By, cancellationToken)).Name);
        }

        audit.Record(command.By, "opportunity.offered", offered.Value.Id.ToString());
        await db.SaveChangesAsync(cancellationToken);
        return offered.Value.Id;
    }

    private async Task<List<(MentorshipId, Person)>> AudienceAsync(Opportunity opportunity, CancellationToken cancellationToken)
    {
        var (mentorId, mentorshipId, all) = (opportunity.MentorId, opportunity.MentorshipId, opportunity.Audience is OpportunityAudience.AllMyTrainees);
        var rows = await db.Set<Mentorship>()
            .Where(m => m.MentorId == mentorId && m.Status != MentorshipStatus.Ended && (all || m.Id == mentorshipId))
            .Join(db.Set<Person>(), m => m.TraineeId, p => p.Id, (m, p) => new { m.Id, Person = p })
            .ToListAsync(cancellationToken);
        return [.. rows.Select(row => (row.Id, row.Person))];
    }
}
