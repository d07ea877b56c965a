using Microsoft.EntityFrameworkCore;
using Vouch.App.Links;
using Vouch.App.Persistence;
using Vouch.Domain;
using Vouch.Domain.Mentorships;
using Vouch.Domain.People;

namespace Vouch.App.Features.Mentorships;

/// <summary>The task whose credit a mentor was asked by mail to agree to. Reading changes nothing.</summary>
public sealed class GetTaskByMail(AppDbContext db, SignedLinks links)
{
    public sealed record Query(string Token);

    public sealed record View(string TraineeName, TaskText Text, CreditKind Credit, DateOnly? DueOn, DateTimeOffset ProposedAt);

    public async Task<Result<View>> ExecuteAsync(Query query, CancellationToken cancellationToken)
    {
        if (await links.FindAsync(query.Token, LinkPurpose.AgreeToTask, cancellationToken) is not { } link)
        {
            return ByMailProblems.LinkNoLongerWorks;
        }

        var id = new ProjectTaskId(link.TargetId);
        var task = await db.Set<ProjectTask>().AsNoTracking().SingleAsync(t => t.Id == id, cancellationToken);
        if (!task.MayBeSeenBy(link.PersonId) || task.Status is not ProjectTaskStatus.Proposed)
        {
            return ByMailProblems.LinkNoLongerWorks;
        }

        var name = await db.Set<Person>().Where(p => p.Id == task.TraineeId).Select(p => p.Name).SingleAsync(cancellationToken);
        return new View(name, task.Text, task.Credit, task.DueOn, task.ProposedAt);
    }
}
