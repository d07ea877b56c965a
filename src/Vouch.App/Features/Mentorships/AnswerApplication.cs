using Microsoft.EntityFrameworkCore;
using Vouch.App.Audit;
using Vouch.App.Features.Mentorships.Mail;
using Vouch.App.Links;
using Vouch.App.Persistence;
using Vouch.Domain;
using Vouch.Domain.Mentorships;

namespace Vouch.App.Features.Mentorships;

/// <summary>The mentor gives a place, or says no. Of two answers about the last place at once, one is refused.</summary>
public sealed class AnswerApplication(AppDbContext db, WorkMails mails, SignedLinks links, AuditTrail audit, TimeProvider clock)
{
    public sealed record Command(OpportunityApplicationId ApplicationId, PersonId By, bool Accept, string Reason = "");

    public async Task<Problem?> ExecuteAsync(Command command, CancellationToken cancellationToken)
    {
        var application = await db.Set<OpportunityApplication>().SingleOrDefaultAsync(a => a.Id == command.ApplicationId, cancellationToken);
        if (application?.MayBeSeenBy(command.By) != true
            || await db.MentorshipOfAsync(application.MentorshipId, command.By, cancellationToken) is not { } mentorship)
        {
            return Problem.NotFound;
        }

        var opportunity = await db.Set<Opportunity>().SingleAsync(o => o.Id == application.OpportunityId, cancellationToken);
        var now = clock.GetUtcNow();
        if ((command.Accept
            ? application.Accept(command.By, opportunity, now)
            : application.Decline(command.By, command.Reason, now)) is { } problem)
        {
            return problem;
        }

        mails.ApplicationAnswered(application, opportunity, await db.BothAsync(mentorship, cancellationToken));
        await links.RevokeAsync(application.Id.Value, LinkPurpose.AnswerApplication, cancellationToken);
        audit.Record(command.By, $"opportunity.{application.Status}", application.Id.ToString());
        return await db.TrySaveAsync(cancellationToken);
    }
}
