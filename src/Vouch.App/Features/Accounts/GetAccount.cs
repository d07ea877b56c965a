using Microsoft.EntityFrameworkCore;
using Vouch.App.Persistence;
using Vouch.Domain.People;

namespace Vouch.App.Features.Accounts;

/// <summary>What Vouch knows of the person who is signed in.</summary>
public sealed class GetAccount(AppDbContext db)
{
    public sealed record View(string Name, string Email, string TimeZone, Roles Roles);

    public Task<View> ExecuteAsync(PersonId person, CancellationToken cancellationToken) =>
        db.Set<Person>()
            .Where(candidate => candidate.Id == person)
            .Select(candidate => new View(candidate.Name, candidate.Email, candidate.TimeZone, candidate.Roles))
            .SingleAsync(cancellationToken);
}
