using Microsoft.EntityFrameworkCore;
using Vouch.App.Audit;
using Vouch.App.Features.Mentorships.Mail;
using Vouch.App.Links;
using Vouch.App.Persistence;
using Vouch.Domain;
using Vouch.Domain.Mentorships;

namespace Vouch.App.Features.Mentorships;

/// <summary>One of the two agrees to a task, changes it, finishes or drops it, or opens it again.</summary>
public sealed class EditTask(AppDbContext db, WorkMails mails, SignedLinks links, AuditTrail audit, TimeProvider clock)
{
    public sealed record Command(ProjectTaskId TaskId, PersonId By, Edit Edit);

    public abstract record Edit;

    /// <param name="ProposedAt">The proposal that was read, so that nobody agrees to another credit.</param>
    public sealed record Agree(DateTimeOffset ProposedAt) : Edit;

    public sealed record Change(TaskText Text, CreditKind Credit, DateOnly? DueOn) : Edit;

    public sealed record Finish : Edit;

    public sealed record Drop : Edit;

    /// <summary>Undoes finishing or dropping.</summary>
    public sealed record Reopen : Edit;

    public async Task<Problem?> ExecuteAsync(Command command, CancellationToken cancellationToken)
    {
        var task = await db.Set<ProjectTask>().SingleOrDefaultAsync(t => t.Id == command.TaskId, cancellationToken);
        if (task?.MayBeSeenBy(command.By) != true
            || await db.MentorshipOfAsync(task.MentorshipId, command.By, cancellationToken) is not { } mentorship)
        {
            return Problem.NotFound;
        }

        var both = await db.BothAsync(mentorship, cancellationToken);
        if ((mentorship.RefusesWorkBy(command.By) ?? Apply(command, task, both)) is { } problem)
        {
            return problem;
        }

        await links.RevokeAsync(task.Id.Value, LinkPurpose.AgreeToTask, cancellationToken);
        switch (command.Edit)
        {
            case Agree:
                mails.TaskAgreed(task, both);
                break;
            case Change:
                mails.TaskProposed(task, both);
                break;
        }

        audit.Record(command.By, $"task.{task.Status}", task.Id.ToString());
        return await db.TrySaveAsync(cancellationToken);
    }

    private Problem? Apply(Command command, ProjectTask task, Both both) => command.Edit switch
    {
        Agree agree when agree.ProposedAt.UtcTicks / TimeSpan.TicksPerMillisecond != task.ProposedAt.UtcTicks / TimeSpan.TicksPerMillisecond =>
            Problem.Conflict,
        Agree => task.Agree(command.By, clock.GetUtcNow()),
        Change change => task.Change(command.By, change.Text, change.Credit, change.DueOn, clock.GetUtcNow()),
        Finish => task.Finish(command.By, clock.TodayIn(both.Of(command.By).TimeZone)),
        Drop => task.Drop(command.By),
        Reopen => task.Reopen(command.By),
        _ => throw new ArgumentException("An edit this use case does not know.", nameof(command)),
    };
}
