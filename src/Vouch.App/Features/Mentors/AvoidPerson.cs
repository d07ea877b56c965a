using Microsoft.EntityFrameworkCore;
using Vouch.App.Persistence;
using Vouch.Domain;
using Vouch.Domain.Mentors;
using Vouch.Domain.People;

namespace Vouch.App.Features.Mentors;

/// <summary>
/// Somebody writes down, for themselves alone, whom they would rather not be paired with, or takes that back. The answer is the same
/// whether Vouch knows the address or not; it is not audited, because an audit would tell.
/// </summary>
public sealed class AvoidPerson(AppDbContext db, TimeProvider clock)
{
    /// <param name="TakeBack">Removes the address from the list.</param>
    public sealed record Command(PersonId By, string? Email, bool TakeBack = false);

    public async Task<Problem?> ExecuteAsync(Command command, CancellationToken cancellationToken)
    {
        var list = await db.Set<PrivateAvoid>().Where(avoid => avoid.PersonId == command.By).ToListAsync(cancellationToken);
        if (command.TakeBack)
        {
            if (list.Find(avoid => avoid.Email == command.Email) is { } known)
            {
                db.Remove(known);
            }

            return await db.TrySaveAsync(cancellationToken);
        }

        var person = await db.Set<Person>().AsNoTracking().SingleAsync(candidate => candidate.Id == command.By, cancellationToken);
        var added = PrivateAvoid.Of(person, command.Email, [.. list.Select(avoid => avoid.Email)], clock.GetUtcNow());
        if (added.Problem is { } problem)
        {
            return problem;
        }

        db.Add(added.Value);
        return await db.TrySaveAsync(onDuplicate: PrivateAvoidProblems.Already, cancellationToken);
    }
}
