using Microsoft.EntityFrameworkCore;
using Vouch.App.Audit;
using Vouch.App.Features.Mentorships.Mail;
using Vouch.App.Persistence;
using Vouch.Domain;
using Vouch.Domain.Mentorships;

namespace Vouch.App.Features.Mentorships;

/// <summary>The trainee writes what they did in the mentor's work; the mentor is asked to confirm it.</summary>
public sealed class ProposeContribution(AppDbContext db, WorkMails mails, AuditTrail audit, TimeProvider clock)
{
    public sealed record Command(
        MentorshipId MentorshipId, PersonId By, ContributionText Text, DateOnly FromOn, DateOnly ThroughOn, ProjectTaskId? TaskId);

    public async Task<Result<ContributionId>> ExecuteAsync(Command command, CancellationToken cancellationToken)
    {
        if (await db.MentorshipOfAsync(command.MentorshipId, command.By, cancellationToken) is not { } mentorship)
        {
            return Problem.NotFound;
        }

        if (command.TaskId is { } taskId
            && !await db.Set<ProjectTask>().AnyAsync(
                t => t.Id == taskId && t.MentorshipId == mentorship.Id && t.Status == ProjectTaskStatus.Done, cancellationToken))
        {
            return Problem.NotFound;
        }

        var proposed = Contribution.Propose(
            mentorship, command.By, command.Text, command.FromOn, command.ThroughOn, command.TaskId, clock.GetUtcNow());
        if (proposed.Problem is { } problem)
        {
            return problem;
        }

        db.Add(proposed.Value);
        mails.AskToConfirm(proposed.Value, await db.BothAsync(mentorship, cancellationToken));
        audit.Record(command.By, "contribution.proposed", proposed.Value.Id.ToString());
        return await db.TrySaveAsync(onDuplicate: ContributionProblems.TaskIsTold, cancellationToken) is { } refused ? refused : proposed.Value.Id;
    }
}
