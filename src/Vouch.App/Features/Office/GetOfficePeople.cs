using Microsoft.EntityFrameworkCore;
using Vouch.App.Persistence;
using Vouch.Domain.People;

namespace Vouch.App.Features.Office;

/// <summary>Who works in the office.</summary>
public sealed class GetOfficePeople(AppDbContext db)
{
    public sealed record Row(PersonId Id, string Name, string Email, bool IsAdvisor, bool IsAdministrator);

    public async Task<IReadOnlyList<Row>> ExecuteAsync(CancellationToken cancellationToken)
    {
        var people = await db.Set<Person>().AsNoTracking()
            .Where(person => (person.Roles & (Roles.Advisor | Roles.Administrator)) != Roles.None)
            .OrderBy(person => person.Name)
            .ToListAsync(cancellationToken);
        return [.. people.Select(person => new Row(person.Id, person.Name, person.Email, person.Is(Roles.Advisor), person.Is(Roles.Administrator)))];
    }
}
