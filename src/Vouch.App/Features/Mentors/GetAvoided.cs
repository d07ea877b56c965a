using Microsoft.EntityFrameworkCore;
using Vouch.App.Persistence;
using Vouch.Domain.Mentors;

namespace Vouch.App.Features.Mentors;

/// <summary>Somebody's own list of people they would rather not be paired with.</summary>
public sealed class GetAvoided(AppDbContext db)
{
    public async Task<IReadOnlyList<string>> ExecuteAsync(PersonId person, CancellationToken cancellationToken) =>
        await db.Set<PrivateAvoid>().Where(avoid => avoid.PersonId == person).OrderBy(avoid => avoid.Email).Select(avoid => avoid.Email).ToListAsync(cancellationToken);
}
