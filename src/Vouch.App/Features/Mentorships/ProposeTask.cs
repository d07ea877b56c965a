using Microsoft.EntityFrameworkCore;
using Vouch.App.Audit;
using Vouch.App.Features.Mentorships.Mail;
using Vouch.App.Persistence;
using Vouch.Domain;
using Vouch.Domain.Mentorships;

namespace Vouch.App.Features.Mentorships;

/// <summary>One of the two writes down a task and its credit; the other agrees before work begins.</summary>
public sealed class ProposeTask(AppDbContext db, WorkMails mails, AuditTrail audit, TimeProvider clock)
{
    /// <param name="OpportunityId">What it is part of, when it is part of something offered.</param>
    public sealed record Command(
        MentorshipId MentorshipId, PersonId By, TaskText Text, CreditKind Credit, DateOnly? DueOn, OpportunityId? OpportunityId);

    public async Task<Result<ProjectTaskId>> ExecuteAsync(Command command, CancellationToken cancellationToken)
    {
        if (await db.MentorshipOfAsync(command.MentorshipId, command.By, cancellationToken) is not { } mentorship)
        {
            return Problem.NotFound;
        }

        if (command.OpportunityId is { } opportunityId
            && !await db.Set<OpportunityApplication>().AnyAsync(
                a => a.OpportunityId == opportunityId && a.MentorshipId == mentorship.Id && a.Status == ApplicationStatus.Accepted,
                cancellationToken))
        {
            return Problem.NotFound;
        }

        var task = ProjectTask.Propose(
            mentorship, command.By, command.Text, command.Credit, command.DueOn, command.OpportunityId, clock.GetUtcNow());
        if (task.Problem is { } problem)
        {
            return problem;
        }

        db.Add(task.Value);
        mails.TaskProposed(task.Value, await db.BothAsync(mentorship, cancellationToken));
        audit.Record(command.By, "task.proposed", task.Value.Id.ToString());
        await db.SaveChangesAsync(cancellationToken);
        return task.Value.Id;
    }
}
