using Microsoft.EntityFrameworkCore;
using Vouch.App.Audit;
using Vouch.App.Features.Mentorships.Mail;
using Vouch.App.Persistence;
using Vouch.Domain;
using Vouch.Domain.Mentorships;

namespace Vouch.App.Features.Mentorships;

/// <summary>A trainee asks for a place in something their mentor offers.</summary>
public sealed class ApplyForOpportunity(AppDbContext db, WorkMails mails, AuditTrail audit, TimeProvider clock)
{
    public sealed record Command(MentorshipId MentorshipId, OpportunityId OpportunityId, PersonId By, string WhyMe);

    public async Task<Problem?> ExecuteAsync(Command command, CancellationToken cancellationToken)
    {
        var opportunity = await db.Set<Opportunity>().SingleOrDefaultAsync(o => o.Id == command.OpportunityId, cancellationToken);
        if (opportunity is null || await db.MentorshipOfAsync(command.MentorshipId, command.By, cancellationToken) is not { } mentorship)
        {
            return Problem.NotFound;
        }

        var application = OpportunityApplication.Apply(opportunity, mentorship, command.By, command.WhyMe, clock.GetUtcNow());
        if (application.Problem is { } problem)
        {
            return problem;
        }

        db.Add(application.Value);
        mails.Applied(application.Value, opportunity, await db.BothAsync(mentorship, cancellationToken));
        audit.Record(command.By, "opportunity.applied", application.Value.Id.ToString());
        return await db.TrySaveAsync(onDuplicate: OpportunityProblems.AlreadyApplied, cancellationToken);
    }
}
